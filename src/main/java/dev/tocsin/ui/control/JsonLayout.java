package dev.tocsin.ui.control;

/// Breaks JSON into lines for reading. No token is changed, nothing is parsed, and what is no JSON
/// stays nearly as it is: a body is in the inbox because nobody could read it.
public final class JsonLayout {

  /// Further inside, lines are not indented any more: a body may be all brackets.
  private static final int DEEPEST = 16;

  private final String text;
  private final StringBuilder lines;
  private int depth;

  private JsonLayout(String text) {
    this.text = text;
    this.lines = new StringBuilder(text.length() * 2);
  }

  public static String of(String text) {
    String stripped = text.strip();
    boolean json = stripped.startsWith("{") || stripped.startsWith("[");
    return json ? new JsonLayout(stripped).laidOut() : text;
  }

  private String laidOut() {
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      switch (c) {
        case '"' -> at = string(at);
        case '{', '[' -> at = open(at);
        case '}', ']' -> {
          depth--;
          newLine();
          lines.append(c);
        }
        case ',' -> {
          lines.append(c);
          newLine();
        }
        case ':' -> lines.append(": ");
        default -> {
          if (!Character.isWhitespace(c)) {
            lines.append(c);
          } else if (isInText(at)) {
            lines.append(' ');
          }
        }
      }
      at++;
    }
    return lines.toString();
  }

  /// Whether words without quotes stand on both sides.
  private boolean isInText(int at) {
    int next = next(at);
    return Character.isLetterOrDigit(text.charAt(at - 1))
        && next < text.length()
        && Character.isLetterOrDigit(text.charAt(next));
  }

  /// Takes a string whole; the place of its end.
  private int string(int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    int end = Math.min(at, text.length() - 1);
    lines.append(text, start, end + 1);
    return end;
  }

  /// Opens a level, or takes an empty one whole; the place of its last character.
  private int open(int at) {
    lines.append(text.charAt(at));
    int next = next(at);
    if (next < text.length() && (text.charAt(next) == '}' || text.charAt(next) == ']')) {
      lines.append(text.charAt(next));
      return next;
    }
    depth++;
    newLine();
    return at;
  }

  private int next(int at) {
    int next = at + 1;
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    return next;
  }

  private void newLine() {
    lines.append('\n').repeat("  ", Math.clamp(depth, 0, DEEPEST));
  }
}
