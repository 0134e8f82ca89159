package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that keeps its nodes and only sets their contents anew. Its item is the whole row.
abstract class RowCell extends TableCell<Row, Row> {

  RowCell(String styleClass) {
    Parts.styled(styleClass, this);
  }

  /// Sets everything visible from the row.
  abstract void show(Row row);

  /// Shows nothing.
  abstract void showNothing();

  @Override
  protected final void updateItem(@Nullable Row row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      showNothing();
    } else {
      show(row);
    }
  }

  /// Rows are compared by identity: a picture that did not change a row has the same instance.
  @Override
  @SuppressWarnings("ReferenceEquality")
  protected final boolean isItemChanged(@Nullable Row older, @Nullable Row newer) {
    return older != newer;
  }
}
