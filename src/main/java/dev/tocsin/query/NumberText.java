package dev.tocsin.query;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a number out of a text as sent, such as `97.2`, `97.2%` or `812 times`.
public final class NumberText {

  private static final Pattern NUMBER =
      Pattern.compile(
          "\\s*+([+-]?\\d{1,30}+(?:\\.\\d{1,30}+)?+(?:[eE][+-]?\\d{1,3})?+)\\s*+(.?).*+",
          Pattern.DOTALL);

  private NumberText() {}

  /// The number, its unit left aside; null when the text is none.
  public static @Nullable Double parse(@Nullable String text) {
    if (text == null) {
      return null;
    }
    Matcher number = NUMBER.matcher(text);
    return number.matches() && isUnit(number.group(2)) ? Double.valueOf(number.group(1)) : null;
  }

  /// A unit begins with a letter or a sign such as `%`, never as another number would go on.
  private static boolean isUnit(String begin) {
    return begin.isEmpty() || Character.isLetter(begin.charAt(0)) || "%‰°/".contains(begin);
  }
}
