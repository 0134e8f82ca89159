package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/// A time that runs on: it is written again once a second.
final class TimeCell extends TextCell {

  TimeCell(
      String styleClass,
      Supplier<String> heading,
      Function<Row, String> text,
      Function<Group, String> ofGroup,
      All all) {
    super(styleClass, heading, text, ofGroup);
    all.cells.add(this);
  }

  /// The cells of this kind that the table has made and still uses; there are about as many as rows
  /// fit on the screen.
  static final class All {

    private final Set<TimeCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    void tick() {
      cells.forEach(RowCell::showAgain);
    }
  }
}
