package dev.tocsin.alarm;

/// Makes texts from alarms harmless to show: they come from outside and may hold anything.
public final class PlainText {

  private static final char REPLACEMENT = '\uFFFD';
  private static final char ELLIPSIS = '…';

  private PlainText() {}

  /// One line of at most `longest` characters in which control and bidirectional characters are
  /// visible as a replacement character, so that a text can neither hide a part of itself nor
  /// reorder what stands beside it.
  public static String visible(String text, int longest) {
    String line = text.length() > longest ? cut(text, longest) : text;
    return line.codePoints().allMatch(PlainText::isHarmless) ? line : replaced(line);
  }

  private static String replaced(String line) {
    StringBuilder visible = new StringBuilder(line.length());
    line.codePoints()
        .forEach(each -> {
          if (isHarmless(each)) {
            visible.appendCodePoint(each);
          } else if (each == '\n' || each == '\r' || each == '\t') {
            visible.append(' ');
          } else {
            visible.append(REPLACEMENT);
          }
        });
    return visible.toString();
  }

  /// Never through the middle of a surrogate pair.
  private static String cut(String text, int longest) {
    int end = longest - 1;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(0, end) + ELLIPSIS;
  }

  private static boolean isHarmless(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
