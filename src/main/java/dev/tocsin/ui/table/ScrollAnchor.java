package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/// Remembers which alarm is at the top of the visible part, so that nothing moves under the pointer
/// when rows come and go above it. At the very top it holds nothing: there the newest row appears.
///
/// @param indexes where the visible alarms were, from the top
/// @param ids which they were
/// @param offset how far the first of them is pushed out at the top, in pixels, zero or less
record ScrollAnchor(List<Integer> indexes, List<Long> ids, double offset) {

  private static final ScrollAnchor NONE = new ScrollAnchor(List.of(), List.of(), 0);

  static ScrollAnchor of(VirtualFlow<TableRow<Row>> flow, RowList rows) {
    TableRow<Row> first = flow.getFirstVisibleCell();
    if (first != null && first.getLayoutY() <= -first.getHeight()) {
      first = flow.getVisibleCell(first.getIndex() + 1); // JavaFX counts one just pushed out too
    }
    TableRow<Row> last = flow.getLastVisibleCell();
    if (first == null || last == null || (first.getIndex() == 0 && first.getLayoutY() >= 0)) {
      return NONE;
    }
    List<Integer> indexes = new ArrayList<>();
    List<Long> ids = new ArrayList<>();
    for (int i = first.getIndex(); i <= last.getIndex() && i < rows.size(); i++) {
      indexes.add(i);
      ids.add(rows.get(i).id());
    }
    return new ScrollAnchor(indexes, ids, first.getLayoutY());
  }

  /// Puts the topmost of the remembered alarms that is still there where it was, in the same flow
  /// or in another one. Another number of rows alone makes the flow move, as it keeps its place as
  /// a fraction of the whole.
  void restore(VirtualFlow<TableRow<Row>> flow, RowList rows) {
    for (int i = 0; i < ids.size(); i++) {
      int now = rows.indexOfId(ids.get(i), indexes.get(i));
      if (now >= 0) {
        TableRow<Row> first = flow.getFirstVisibleCell();
        if (first == null
            || flow.getCellCount() != rows.size()
            || first.getIndex() != now - i
            || first.getLayoutY() != offset) {
          flow.setCellCount(rows.size());
          flow.scrollToTop(Math.max(0, now - i));
          flow.scrollPixels(-offset);
        }
        return;
      }
    }
  }
}
