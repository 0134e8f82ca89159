package dev.tocsin.query;

import java.util.Collection;

/// An alarm's names for people, in every language of the program: one a line, ASCII letters small.
/// None of them depends on the language of the screen, so that a question has one answer.
///
/// @param object what a person calls the object
public record Names(
    String product, String namespace, String region, String condition, String object) {

  /// Names as they are written, of an object without a name of its own.
  public static Names of(
      Collection<String> products,
      String namespace,
      Collection<String> regions,
      Collection<String> conditions) {
    return new Names(
        folded(products), AsciiCase.fold(namespace), folded(regions), folded(conditions), "");
  }

  /// The same for an object that has names of its own.
  public Names withObject(Collection<String> objects) {
    return new Names(product, namespace, region, condition, folded(objects));
  }

  /// All of them.
  public String all() {
    return String.join("\n", product, namespace, region, condition, object);
  }

  private static String folded(Collection<String> names) {
    return AsciiCase.fold(String.join("\n", names));
  }
}
