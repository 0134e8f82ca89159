package dev.tocsin.callback;

import java.util.regex.Pattern;

/// Puts right what the lenient parser cannot: quotes around values that have none, and commas that
/// were forgotten, as printed samples have it and content templates produce it.
///
/// It only writes what cannot be meant otherwise and leaves the rest as it is; whether the outcome
/// is JSON is for the parser to say. Every character is looked at once.
final class JsonRepair {

  private static final Pattern LITERAL =
      Pattern.compile("true|false|null|-?\\d++(\\.\\d++)?([eE][+-]?\\d++)?");
  private static final int DEEPEST = 32;

  private enum Expected {
    KEY,
    COLON,
    VALUE,
    END_OR_COMMA
  }

  private final String text;
  private final StringBuilder repaired;
  private final StringBuilder open = new StringBuilder();
  private Expected expected = Expected.VALUE;
  private int at;

  private JsonRepair(String text) {
    this.text = text;
    this.repaired = new StringBuilder(text.length() + 64);
  }

  /// The text of an object, put right as far as possible; any other text unchanged.
  static String repair(String text) {
    return text.stripLeading().startsWith("{") ? new JsonRepair(text).repair() : text;
  }

  private String repair() {
    while (at < text.length() && open.length() <= DEEPEST) {
      char next = text.charAt(at);
      if (Character.isWhitespace(next)) {
        copyTo(at + 1);
      } else if (isComment(at)) {
        copyTo(endOfComment());
      } else {
        token(next);
      }
    }
    return repaired.append(text, at, text.length()).toString();
  }

  private void token(char next) {
    switch (next) {
      case '{', '[' -> {
        separate();
        open.append(next);
        copyTo(at + 1);
        startElement();
      }
      case '}', ']' -> {
        open.setLength(Math.max(0, open.length() - 1));
        copyTo(at + 1);
        expected = Expected.END_OR_COMMA;
      }
      case ',' -> {
        copyTo(at + 1);
        startElement();
      }
      case ':' -> {
        copyTo(at + 1);
        expected = Expected.VALUE;
      }
      case '"', '\'' -> {
        separate();
        copyTo(endOfString(next));
        expected = expected == Expected.KEY ? Expected.COLON : Expected.END_OR_COMMA;
      }
      default -> bare();
    }
  }

  private void startElement() {
    boolean inObject = !open.isEmpty() && open.charAt(open.length() - 1) == '{';
    expected = inObject ? Expected.KEY : Expected.VALUE;
  }

  /// Writes the comma that is missing before an element.
  private void separate() {
    if (expected == Expected.END_OR_COMMA && !open.isEmpty()) {
      repaired.append(',');
      startElement();
    }
  }

  /// A word without quotes: as a key the parser can read it, as a value it gets its quotes here.
  private void bare() {
    if (expected != Expected.VALUE) {
      int end = at + 1;
      while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
        end++;
      }
      copyTo(end);
      expected = expected == Expected.KEY ? Expected.COLON : expected;
      return;
    }
    int end = at;
    while (end < text.length() && !endsValue(end)) {
      end++;
    }
    String value = text.substring(at, end).strip();
    if (value.indexOf('"') >= 0 || LITERAL.matcher(value).matches()) {
      copyTo(end);
    } else {
      repaired.append('"').append(value.replace("\\", "\\\\")).append('"');
      at = end;
    }
    expected = Expected.END_OR_COMMA;
  }

  private boolean endsValue(int index) {
    return switch (text.charAt(index)) {
      case ',', '}', ']', '\n', '\r' -> true;
      // Not the slashes of a URL.
      case '/' -> isComment(index) && Character.isWhitespace(text.charAt(index - 1));
      default -> false;
    };
  }

  private boolean isComment(int index) {
    return text.startsWith("//", index) || text.startsWith("/*", index);
  }

  private int endOfComment() {
    boolean line = text.charAt(at + 1) == '/';
    int end = line ? text.indexOf('\n', at) : text.indexOf("*/", at + 2);
    return end < 0 ? text.length() : line ? end : end + 2;
  }

  private int endOfString(char quote) {
    int end = at + 1;
    while (end < text.length() && text.charAt(end) != quote) {
      end += text.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(text.length(), end + 1);
  }

  private void copyTo(int end) {
    repaired.append(text, at, end);
    at = end;
  }
}
