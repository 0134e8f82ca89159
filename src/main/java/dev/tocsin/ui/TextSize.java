package dev.tocsin.ui;

import java.util.Locale;
import java.util.regex.Pattern;

/// Makes a style sheet larger or smaller: its sizes are those of the usual text size, and all that
/// has to do with the room of a text grows with it. Borders, insets and rounded corners stay.
final class TextSize {

  private static final Pattern SIZED =
      Pattern.compile(
          "-fx-(?:font-size|icon-size|size|cell-size|(?:min|pref|max)-(?:width|height)|padding"
              + "|label-padding|spacing|hgap|vgap|graphic-text-gap):[^;]+;");
  private static final Pattern NUMBER = Pattern.compile("(?<![\\w.#-])\\d+(?:\\.\\d+)?");

  private TextSize() {}

  /// @param scale 1 for the usual size
  static String scaled(String css, double scale) {
    return SIZED
        .matcher(css)
        .replaceAll(declaration ->
            NUMBER
                .matcher(declaration.group())
                .replaceAll(number ->
                    String.format(
                        Locale.ROOT, "%.2f", Double.parseDouble(number.group()) * scale)));
  }
}
