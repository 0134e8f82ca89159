package dev.tocsin.query;

/// Makes ASCII letters small and leaves all others, as SQLite's `lower` does.
public final class AsciiCase {

  private AsciiCase() {}

  /// The text with its ASCII letters small.
  public static String fold(String text) {
    char[] folded = text.toCharArray();
    for (int i = 0; i < folded.length; i++) {
      char c = folded[i];
      if (c >= 'A' && c <= 'Z') {
        folded[i] = Character.toLowerCase(c);
      }
    }
    return new String(folded);
  }
}
