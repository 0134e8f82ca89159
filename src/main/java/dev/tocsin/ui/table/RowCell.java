package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Rest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import java.util.function.Supplier;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A cell that keeps its nodes and only sets their contents anew. Its item is the whole line.
abstract class RowCell extends TableCell<Line, Line> {

  private final Supplier<String> heading;
  private String whole = "";

  /// @param heading what the column is called, for those who hear the cell alone
  RowCell(String styleClass, Supplier<String> heading) {
    Parts.styled(styleClass, this);
    this.heading = heading;
    setOnMouseEntered(_ -> showTooltip());
  }

  /// What the tooltip and a screen reader tell; empty for nothing. The tooltip itself is made when
  /// the pointer comes, as few cells are ever pointed at.
  final void tell(String text) {
    whole = text;
    setAccessibleText(text.isEmpty() ? null : heading.get() + ": " + text);
    if (getTooltip() != null) {
      showTooltip();
    }
  }

  /// What the cell says.
  final String told() {
    return whole;
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

  /// Sets everything visible from the group.
  abstract void show(Group group);

  /// Shows nothing.
  abstract void showNothing();

  /// Most columns have nothing to say of the rest of a group.
  void show(Rest rest) {
    showNothing();
  }

  @Override
  protected final void updateItem(@Nullable Line line, boolean empty) {
    super.updateItem(line, empty);
    switch (empty ? null : line) {
      case Row row -> show(row);
      case Group group -> show(group);
      case Rest rest -> show(rest);
      case null -> showNothing();
    }
  }

  /// Shows the same line again, as something beside it has changed.
  final void showAgain() {
    updateItem(getItem(), isEmpty());
  }

  /// Lines are compared by identity: a picture that did not change a row has the same instance.
  @Override
  @SuppressWarnings("ReferenceEquality")
  protected final boolean isItemChanged(@Nullable Line older, @Nullable Line newer) {
    return older != newer;
  }
}
