package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that keeps its nodes and only sets their contents anew. Its item is the whole row.
abstract class RowCell extends TableCell<Row, Row> {

  private String whole = "";

  RowCell(String styleClass) {
    Parts.styled(styleClass, this);
    setOnMouseEntered(_ -> showTooltip());
  }

  /// What the tooltip tells; empty for none. The tooltip itself is made when the pointer comes, as
  /// few cells are ever pointed at.
  final void tell(String text) {
    whole = text;
    if (getTooltip() != null) {
      showTooltip();
    }
  }

  private void showTooltip() {
    if (whole.isEmpty()) {
      setTooltip(null);
    } else {
      if (getTooltip() == null) {
        setTooltip(Parts.tooltip());
      }
      getTooltip().setText(whole);
    }
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
