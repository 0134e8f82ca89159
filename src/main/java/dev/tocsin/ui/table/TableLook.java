package dev.tocsin.ui.table;

import dev.tocsin.settings.Appearance;
import dev.tocsin.settings.Appearance.Density;

/// What all rows and cells of one table look at when they show themselves. JavaFX thread only.
final class TableLook {

  private final SeenRows seen;
  private final Chosen chosen;
  private final Density density;
  private final double scale;
  private boolean grouped;

  TableLook(Appearance appearance, SeenRows seen, Chosen chosen) {
    density = appearance.density();
    scale = appearance.textScale();
    this.seen = seen;
    this.chosen = chosen;
  }

  SeenRows seen() {
    return seen;
  }

  Chosen chosen() {
    return chosen;
  }

  /// Whether rows stand under a group.
  boolean isGrouped() {
    return grouped;
  }

  void group(boolean now) {
    grouped = now;
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
