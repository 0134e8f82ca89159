package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/// The newest value, right-aligned, and the threshold beside it, left-aligned, so that both read as
/// columns; of a group those that are the farthest over.
final class ValueCell extends RowCell {

  private final TableLook look;
  private final Label value = Parts.label("value", "");
  private final Label threshold = Parts.label("threshold", "");
  private final HBox both = Parts.row("value-and-threshold", value, threshold);

  ValueCell(Supplier<String> heading, TableLook look) {
    super("value-cell", heading);
    this.look = look;
    both.maxWidthProperty().bind(widthProperty().subtract(8));
  }

  @Override
  void show(Row row) {
    value.setText(row.event() ? look.context().text("table.event") : row.value());
    Parts.mark(value, "event", row.event());
    threshold.setText(row.threshold());
    tell((value.getText() + " " + row.threshold()).strip());
    setGraphic(both);
  }

  @Override
  void show(Group group) {
    show(group.farthest());
  }

  @Override
  void showNothing() {
    setGraphic(null);
    tell("");
  }
}
