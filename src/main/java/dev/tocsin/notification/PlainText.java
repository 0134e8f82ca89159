package dev.tocsin.notification;

/// Makes text from outside fit for a notice: one line, limited, and nothing in it that acts.
public final class PlainText {

  private static final String ELLIPSIS = "…";

  private PlainText() {}

  /// White space becomes one blank; control, format (bidirectional, zero-width) and broken
  /// characters go.
  ///
  /// @param most how many characters (code points) at most, an ellipsis included
  public static String line(String text, int most) {
    StringBuilder line = new StringBuilder();
    int length = 0;
    boolean gap = false;
    for (int at = 0; at < text.length(); ) {
      int character = text.codePointAt(at);
      at += Character.charCount(character);
      if (Character.isWhitespace(character) || Character.isSpaceChar(character)) {
        gap = !line.isEmpty();
      } else if (isPlain(character)) {
        length += gap ? 2 : 1;
        if (length > most) {
          return cut(line, most);
        }
        line.append(gap ? " " : "").appendCodePoint(character);
        gap = false;
      }
    }
    return line.toString();
  }

  private static String cut(StringBuilder line, int most) {
    int characters = line.codePointCount(0, line.length());
    if (characters >= most) {
      line.setLength(line.offsetByCodePoints(0, most - 1));
    }
    return line.append(ELLIPSIS).toString();
  }

  private static boolean isPlain(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED -> false;
      default -> true;
    };
  }
}
