package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.ViewContext;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/// How long the alarm has lasted: running while it fires, frozen when it is resolved.
final class DurationCell extends RowCell {

  private final ViewContext context;

  DurationCell(ViewContext context, All all) {
    super("duration-cell");
    this.context = context;
    all.cells.add(this);
  }

  @Override
  void show(Row row) {
    setText(context.times().duration(row.duration(context.now())));
  }

  @Override
  void showNothing() {
    setText(null);
  }

  private void tick() {
    @Nullable Row row = getItem();
    if (row != null && row.alarm().isFiring()) {
      show(row);
    }
  }

  /// The duration cells that the table has made and still uses; there are about as many as rows fit
  /// on the screen.
  static final class All {

    private final Set<DurationCell> cells = Collections.newSetFromMap(new WeakHashMap<>());

    void tick() {
      cells.forEach(DurationCell::tick);
    }
  }
}
