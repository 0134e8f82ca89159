package dev.tocsin.query;

/// Finds the values of one dimension in the dimensions' JSON, in one pass.
///
/// The text is what the receiver has made of a callback, one JSON object; in anything else some
/// values may be missed.
public final class DimensionValues {

  private final String json;
  private final String key;
  private final StringBuilder values = new StringBuilder();
  private int at;
  private int depth;

  /// How deep the object or list is that the dimension consists of; 0 outside of one.
  private int inside;

  private boolean wanted;

  private DimensionValues(String json, String key) {
    this.json = json;
    this.key = key;
  }

  /// The values at that key, however deep it stands, and all that it consists of when it is an
  /// object or a list: one a line, ASCII letters small.
  ///
  /// @param key in small ASCII letters
  public static String of(String json, String key) {
    DimensionValues dimension = new DimensionValues(json, key);
    dimension.read();
    return AsciiCase.fold(dimension.values.toString());
  }

  private void read() {
    while (at < json.length()) {
      char c = json.charAt(at);
      if (c == '"') {
        string();
      } else if (c == '{' || c == '[') {
        at++;
        depth++;
        if (wanted && inside == 0) {
          inside = depth;
        }
        wanted = false;
      } else if (c == '}' || c == ']') {
        at++;
        inside = depth == inside ? 0 : inside;
        depth--;
      } else if (c == ',' || c == ':' || c <= ' ') {
        at++;
      } else {
        literal();
      }
    }
  }

  private void string() {
    String text = unquoted();
    int next = at;
    while (next < json.length() && json.charAt(next) <= ' ') {
      next++;
    }
    if (next < json.length() && json.charAt(next) == ':') {
      wanted = AsciiCase.fold(text).equals(key);
    } else {
      value(text);
    }
  }

  private void literal() {
    int begin = at;
    while (at < json.length() && ",:]}[{\"".indexOf(json.charAt(at)) < 0 && json.charAt(at) > ' ') {
      at++;
    }
    String text = json.substring(begin, at);
    value(text.equals("null") ? "" : text);
  }

  private void value(String text) {
    if (wanted || inside > 0) {
      values.append(values.isEmpty() ? "" : "\n").append(text);
    }
    wanted = false;
  }

  private String unquoted() {
    StringBuilder text = new StringBuilder();
    at++;
    while (at < json.length() && json.charAt(at) != '"') {
      char c = json.charAt(at++);
      text.append(c == '\\' && at < json.length() ? escaped(json.charAt(at++)) : c);
    }
    at++;
    return text.toString();
  }

  private char escaped(char c) {
    return switch (c) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> hexadecimal();
      default -> c;
    };
  }

  private char hexadecimal() {
    int end = Math.min(at + 4, json.length());
    int code = 0;
    while (at < end) {
      code = code * 16 + Math.max(0, Character.digit(json.charAt(at++), 16));
    }
    return (char) code;
  }
}
