package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.settings.Appearance.Density;
import dev.tocsin.ui.control.ViewContext;
import java.util.EnumMap;
import java.util.Map;

/// What all rows and cells of one table look at when they show themselves; the language and the
/// sizes may become others. JavaFX thread only.
final class TableLook {

  private final SeenRows seen;
  private final Chosen chosen;
  private final Map<Column, String> headings = new EnumMap<>(Column.class);
  private final ViewContext context;
  private final CellTexts texts;
  private boolean grouped;

  TableLook(ViewContext context, SeenRows seen, Chosen chosen) {
    this.context = context;
    this.seen = seen;
    this.chosen = chosen;
    texts = new CellTexts(context);
    write();
  }

  /// Looks up what stands in the language of the moment.
  void write() {
    for (Column column : Column.values()) {
      headings.put(column, context.words().column(column));
    }
  }

  ViewContext context() {
    return context;
  }

  CellTexts texts() {
    return texts;
  }

  /// What the column is called.
  String heading(Column column) {
    return headings.getOrDefault(column, "");
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
    return context.appearance().density();
  }

  /// Whether cells have a second line.
  boolean isDetailed() {
    return density() == Density.DETAILED;
  }

  /// How much larger than usual everything is.
  double scale() {
    return context.appearance().textScale();
  }

  double rowHeight() {
    return Math.rint(
        scale()
            * switch (density()) {
              case COMPACT -> 24;
              case NORMAL -> 32;
              case DETAILED -> 48;
            });
  }
}
