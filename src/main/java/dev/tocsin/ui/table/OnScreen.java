package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// The rows that are on the screen, and whether a person is there to see them. JavaFX thread only.
final class OnScreen {

  private final TableView<Line> table;
  private final CurrentLine current;
  private final SeenRows seen;
  private final Supplier<List<Row>> rows;
  private final Glances glances = new Glances();
  private final Consumer<List<Long>> lookedAt;
  private boolean begun;

  /// @param lookedAt told the ids of resolved alarms that were looked at
  OnScreen(
      TableView<Line> table,
      CurrentLine current,
      SeenRows seen,
      Supplier<List<Row>> rows,
      Consumer<List<Long>> lookedAt) {
    this.lookedAt = lookedAt;
    this.table = table;
    this.current = current;
    this.seen = seen;
    this.rows = rows;
    table
        .sceneProperty()
        .flatMap(scene -> scene.windowProperty())
        .flatMap(Window::focusedProperty)
        .subscribe(looked -> {
          if (looked != null) {
            look(looked);
          }
        });
  }

  /// The first rows are there. What was there before them is not new, whoever looks.
  void begin() {
    begun = true;
    look(isLooked());
  }

  /// Another second has passed.
  void tick() {
    if (isLooked()) {
      List<Row> visible = new ArrayList<>();
      each(row -> {
        if (!row.isEmpty() && row.getItem() instanceof Row alarm) {
          visible.add(alarm);
        }
      });
      if (seen.tick(visible)) {
        showAgain();
      }
      List<Long> looked = glances.tick(visible);
      if (!looked.isEmpty()) {
        lookedAt.accept(looked);
      }
    }
  }

  /// Shows the rows again, as something beside them has changed.
  void showAgain() {
    each(AlarmTableRow::showAgain);
  }

  static boolean isInRow(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof TableRow<?> row) {
        return !row.isEmpty();
      }
    }
    return false;
  }

  /// The column of the cell at that node.
  static Optional<Column> columnAt(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at instanceof TableCell<?, ?> cell && cell.getTableColumn() != null) {
        return AlarmColumns.columnOf(cell.getTableColumn());
      }
    }
    return Optional.empty();
  }

  private boolean isLooked() {
    Window window = table.getScene() == null ? null : table.getScene().getWindow();
    return window != null && window.isFocused();
  }

  private void look(boolean looking) {
    if (!begun) {
      return;
    }
    if (looking) {
      seen.cameBack(rows.get());
    } else {
      seen.left(rows.get());
    }
  }

  private void each(Consumer<AlarmTableRow> action) {
    VirtualFlow<TableRow<Line>> flow = current.flow();
    if (flow == null || flow.getFirstVisibleCell() == null || flow.getLastVisibleCell() == null) {
      return;
    }
    int last = flow.getLastVisibleCell().getIndex();
    for (int index = flow.getFirstVisibleCell().getIndex(); index <= last; index++) {
      if (flow.getVisibleCell(index) instanceof AlarmTableRow row) {
        action.accept(row);
      }
    }
  }
}
