package dev.tocsin.dashboard;

import java.util.Locale;

/// By what the rows of the table stand together.
public enum Grouping {
  NONE,
  POLICY,
  OBJECT,
  PRODUCT,
  REGION;

  /// How it is called in a saved view; empty for none.
  public String word() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }

  /// The grouping of that word; none for any other text.
  public static Grouping named(String word) {
    for (Grouping grouping : values()) {
      if (grouping.word().equals(word)) {
        return grouping;
      }
    }
    return NONE;
  }
}
