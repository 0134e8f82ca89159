package dev.tocsin.ui.table;

import dev.tocsin.dashboard.SortOrder;

/// How wide a column is and how its heading stands.
///
/// @param narrowest in pixels at the usual text size
/// @param widest likewise; what needs no more leaves the room to the others
/// @param from the width of the table from which on the column is shown unless a person chose the
///   columns: with less room, what the detail shows anyway gives way; infinite for never
/// @param numbers whether the heading stands at the right
record ColumnShape(double narrowest, double widest, double from, boolean numbers) {

  static final double UNLIMITED = 5_000;

  /// Not 80: JavaFX takes that for no wish at all and fits the column to its contents.
  private static final double NAME = 78;

  private static final double WANTED = 160;
  private static final double ALWAYS = 0;
  private static final double NEVER = Double.POSITIVE_INFINITY;

  static ColumnShape of(SortOrder.Column column) {
    return switch (column) {
      case STATE -> new ColumnShape(112, 112, ALWAYS, false);
      case LEVEL -> new ColumnShape(86, 86, ALWAYS, false);
      case POLICY, OBJECT, CONDITION -> new ColumnShape(NAME, UNLIMITED, ALWAYS, false);
      case PRODUCT -> new ColumnShape(84, 110, 860, false);
      case NAMESPACE -> new ColumnShape(112, 140, 1_330, false);
      case VALUE -> new ColumnShape(140, 180, ALWAYS, true);
      case MARGIN -> new ColumnShape(74, 90, NEVER, true);
      case REGION -> new ColumnShape(86, 130, 1_140, false);
      case FIRST_OCCURRED -> new ColumnShape(102, 102, 1_060, false);
      case DURATION -> new ColumnShape(88, 88, ALWAYS, true);
      case NOTIFICATIONS -> new ColumnShape(44, 44, 750, true);
      case LAST_PUSH, RESOLVED_AT -> new ColumnShape(94, 110, NEVER, false);
      case TYPE -> new ColumnShape(64, 90, NEVER, false);
      case ACKNOWLEDGED -> new ColumnShape(120, 200, NEVER, false);
      case NOTE -> new ColumnShape(NAME, UNLIMITED, NEVER, false);
      case SHELVED_UNTIL, NEXT_DUE -> new ColumnShape(94, 120, NEVER, false);
      case POLICY_TYPE, ACCOUNT -> new ColumnShape(90, 140, NEVER, false);
    };
  }

  double wanted() {
    return widest == UNLIMITED ? WANTED : narrowest;
  }
}
