package dev.tocsin.query;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What can be compared.
public enum Quantity {
  /// How long the alarm lasts, or lasted.
  DUR,
  /// How long ago it began.
  AGE,
  /// How many pushes told something about it.
  REPEAT,
  /// The newest value of its metric.
  VALUE,
  /// How far that is over the threshold, in percent of it: see [Margin].
  MARGIN;

  /// True when it is a span of time and no plain number.
  public boolean isTime() {
    return this == DUR || this == AGE;
  }

  static @Nullable Quantity named(String folded) {
    for (Quantity quantity : values()) {
      if (quantity.name().toLowerCase(Locale.ROOT).equals(folded)) {
        return quantity;
      }
    }
    return null;
  }
}
