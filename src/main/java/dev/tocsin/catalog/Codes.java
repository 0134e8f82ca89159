package dev.tocsin.catalog;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Entries by their codes, whose case does not count: Cloud Monitor sends `qce/cvm` in callbacks
/// and lists `QCE/CVM`.
///
/// A code that ends in `*` stands for all that begin like it; an exact code goes before it, and of
/// several the longest wins. Immutable; any thread.
final class Codes<T> {

  private record Family<T>(String prefix, T entry) {}

  private final Map<String, T> exact = new HashMap<>();
  private final List<Family<T>> families = new ArrayList<>();

  /// Two entries with the same code are a defect of the table.
  Codes(Collection<T> entries, Function<T, ? extends Collection<String>> codes) {
    for (T entry : entries) {
      for (String code : codes.apply(entry)) {
        T earlier = exact.putIfAbsent(fold(code), entry);
        if (earlier != null) {
          throw new IllegalStateException(code + " is in the table twice: " + entry);
        }
      }
    }
    exact.forEach((code, entry) -> {
      if (code.endsWith("*")) {
        families.add(new Family<>(code.substring(0, code.length() - 1), entry));
      }
    });
    families.sort(
        Comparator.comparingInt((Family<T> family) -> family.prefix().length()).reversed());
  }

  /// The entry of a code; null when there is none, or no code.
  @Nullable T find(@Nullable String code) {
    if (code == null || code.isBlank()) {
      return null;
    }
    // As a rule it is written as in the table.
    T asWritten = exact.get(code);
    if (asWritten != null) {
      return asWritten;
    }
    String folded = fold(code);
    T entry = exact.get(folded);
    return entry != null ? entry : family(folded);
  }

  private @Nullable T family(String code) {
    for (Family<T> family : families) {
      if (code.startsWith(family.prefix())) {
        return family.entry();
      }
    }
    return null;
  }

  private static String fold(String code) {
    return code.strip().toLowerCase(Locale.ROOT);
  }
}
