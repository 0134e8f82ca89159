package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import java.util.function.Consumer;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/// The line that the person is at, and the part of the table that is on the screen. Both belong to
/// alarms and groups, not to places, and survive every new picture. JavaFX thread only.
final class CurrentLine {

  private final TableView<Line> table;
  private final RowList rows;
  private final Consumer<@Nullable Line> moved;
  private @Nullable Line line;
  private @Nullable Long awaited;
  private @Nullable Line anchor;
  private boolean showing;

  /// @param moved the person went to another line; null for none
  CurrentLine(TableView<Line> table, RowList rows, Consumer<@Nullable Line> moved) {
    this.table = table;
    this.rows = rows;
    this.moved = moved;
    table.getSelectionModel().selectedItemProperty().addListener((_, _, now) -> went(now));
    table.heightProperty().subscribe(this::keepInView);
  }

  /// The line as the newest picture has it; null when there is none, or it is not shown.
  @Nullable Line get() {
    int index = index();
    return index < 0 ? null : rows.get(index);
  }

  /// The alarm that is selected, shown or not; null for none.
  @Nullable Long id() {
    return awaited != null ? awaited : line instanceof Row row ? Long.valueOf(row.id()) : null;
  }

  /// Shows another picture, without moving anything that is on the screen.
  ///
  /// @param fromTop whether it is about something else, so that it is shown from its top
  void during(boolean fromTop, Runnable swap) {
    showing = true;
    try {
      VirtualFlow<TableRow<Line>> flow = flow();
      ScrollAnchor place = flow == null || fromTop ? null : ScrollAnchor.of(flow, rows);
      swap.run();
      showAgain();
      if (place != null && flow != null) {
        place.restore(flow, rows);
      } else if (fromTop) {
        table.scrollTo(0);
      }
    } finally {
      showing = false;
    }
  }

  /// Goes to an alarm, also to one that is not shown yet, and brings it into view.
  void select(long id) {
    awaited = id;
    line = null;
    int index = index();
    if (index >= 0) {
      table.getSelectionModel().clearAndSelect(index);
      table.scrollTo(index);
    }
  }

  /// Goes to a line that is shown.
  void select(Line wanted) {
    int index = rows.indexOfSame(wanted, -1);
    if (index >= 0) {
      table.getSelectionModel().clearAndSelect(index);
      reveal(index);
    }
  }

  void move(int step) {
    int from = table.getSelectionModel().getSelectedIndex();
    int to = Math.clamp(from + step, 0, Math.max(0, rows.size() - 1));
    if (!rows.isEmpty()) {
      table.getSelectionModel().clearAndSelect(to);
      reveal(to);
    }
  }

  /// With no line, takes the one that has the focus ring.
  void settle() {
    int focused = table.getFocusModel().getFocusedIndex();
    if (get() == null && focused >= 0 && focused < rows.size()) {
      table.getSelectionModel().clearAndSelect(focused);
    }
  }

  /// Where the chosen range begins: the current line, until [#endRange()].
  int beginRange() {
    int kept = rows.indexOfSame(anchor, -1);
    if (kept < 0) {
      anchor = get();
      kept = Math.max(0, index());
    }
    return kept;
  }

  void endRange() {
    anchor = null;
  }

  int index() {
    int guess = table.getSelectionModel().getSelectedIndex();
    return awaited == null ? rows.indexOfSame(line, guess) : rows.indexOfId(awaited, guess);
  }

  @SuppressWarnings("unchecked")
  @Nullable VirtualFlow<TableRow<Line>> flow() {
    return (VirtualFlow<TableRow<Line>>) table.lookup(".virtual-flow");
  }

  private void went(@Nullable Line now) {
    if (!showing) {
      line = now;
      awaited = null;
      moved.accept(now);
    }
  }

  private void showAgain() {
    var selection = table.getSelectionModel();
    int before = selection.getSelectedIndex();
    int now = index();
    if (now < 0) {
      selection.clearSelection();
    } else if (now != before) {
      selection.clearAndSelect(now);
    }
  }

  /// A detail that opens below takes room: the row that it is about shall not be under it.
  private void keepInView() {
    VirtualFlow<TableRow<Line>> flow = flow();
    Scene scene = table.getScene();
    int index = table.getSelectionModel().getSelectedIndex();
    if (flow != null && scene != null && flow.getVisibleCell(index) != null) {
      scene.addPostLayoutPulseListener(
          new Runnable() {
            @Override
            public void run() {
              scene.removePostLayoutPulseListener(this);
              flow.scrollTo(index);
            }
          });
    }
  }

  private void reveal(int index) {
    VirtualFlow<TableRow<Line>> flow = flow();
    if (flow != null) {
      flow.scrollTo(index);
    }
  }
}
