package dev.tocsin.query;

import java.util.Collection;

/// An alarm's names for people, in every language of the program: one a line, ASCII letters small.
/// None of them depends on the language of the screen, so that a question has one answer.
public record Names(String product, String namespace, String region, String condition) {

  /// Names as they are written.
  public static Names of(
      Collection<String> products,
      String namespace,
      Collection<String> regions,
      Collection<String> conditions) {
    return new Names(
        folded(products), AsciiCase.fold(namespace), folded(regions), folded(conditions));
  }

  /// All of them.
  public String all() {
    return String.join("\n", product, namespace, region, condition);
  }

  private static String folded(Collection<String> names) {
    return AsciiCase.fold(String.join("\n", names));
  }
}
