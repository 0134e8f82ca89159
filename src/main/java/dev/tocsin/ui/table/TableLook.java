package dev.tocsin.ui.table;

import dev.tocsin.settings.Appearance.Density;

/// What all rows and cells of one table look at when they show themselves. JavaFX thread only.
final class TableLook {

  private final SeenRows seen;
  private final Chosen chosen;
  private Density density = Density.NORMAL;
  private double scale = 1;

  TableLook(SeenRows seen, Chosen chosen) {
    this.seen = seen;
    this.chosen = chosen;
  }

  SeenRows seen() {
    return seen;
  }

  Chosen chosen() {
    return chosen;
  }

  /// False when that is how it is.
  boolean set(Density newDensity, double newScale) {
    boolean changed = density != newDensity || scale != newScale;
    density = newDensity;
    scale = newScale;
    return changed;
  }

  Density density() {
    return density;
  }

  /// Whether cells have a second line.
  boolean isDetailed() {
    return density == Density.DETAILED;
  }

  /// How much larger than usual everything is.
  double scale() {
    return scale;
  }

  double rowHeight() {
    return Math.rint(
        scale
            * switch (density) {
              case COMPACT -> 24;
              case NORMAL -> 32;
              case DETAILED -> 48;
            });
  }
}
