package dev.tocsin.alarm;

/// Makes text that came from outside fit to be shown: nothing in it can hide, reorder or break what
/// stands around it. What is copied to the clipboard never goes through here.
public final class VisibleText {

  private static final int LONGEST_LINE = 1_000;

  private VisibleText() {}

  /// One line of at most a thousand characters; line breaks and control characters become their
  /// symbols, bidirectional and invisible ones their code.
  public static String line(String text) {
    return visible(text, LONGEST_LINE, false);
  }

  /// As [#line(String)], but line breaks and tabs stay, up to `longest` characters.
  public static String block(String text, int longest) {
    return visible(text, longest, true);
  }

  private static String visible(String text, int longest, boolean lines) {
    if (text.length() <= longest && isHarmless(text)) {
      return text;
    }
    int end = Math.min(text.length(), longest);
    if (end < text.length() && Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    StringBuilder shown = new StringBuilder(end + 8);
    int index = 0;
    while (index < end) {
      int code = text.codePointAt(index);
      index += Character.charCount(code);
      if (lines && (code == '\n' || code == '\t')) {
        shown.appendCodePoint(code);
      } else if (!lines || code != '\r' || !text.startsWith("\n", index)) {
        append(shown, code);
      }
    }
    if (end < text.length()) {
      shown.append('…');
    }
    return shown.toString();
  }

  /// Nearly every text is, and needs no copy.
  private static boolean isHarmless(String text) {
    for (int index = 0; index < text.length(); index++) {
      char unit = text.charAt(index);
      boolean ascii = unit >= 0x20 && unit < 0x7f;
      if (!ascii && (unit <= 0x7f || Character.isSurrogate(unit) || isHidden(unit))) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder shown, int code) {
    if (code < 0x20) {
      shown.appendCodePoint(0x2400 + code);
    } else if (code == 0x7f) {
      shown.append('␡');
    } else if (isHidden(code)) {
      shown.append("⟨U+%04X⟩".formatted(code));
    } else {
      shown.appendCodePoint(code);
    }
  }

  private static boolean isHidden(int code) {
    return switch (Character.getType(code)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default -> false;
    };
  }
}
