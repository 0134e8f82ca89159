package dev.tocsin.query;

/// Writes a text so that the language takes it as it is.
final class QuotedText {

  private QuotedText() {}

  /// The text, between quotation marks where it could not stand alone after a sign.
  static String of(String text) {
    return !text.isEmpty() && text.chars().allMatch(QuotedText::isPlain)
        ? text
        : '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean isPlain(int c) {
    return !QueryParser.endsWord((char) c);
  }
}
