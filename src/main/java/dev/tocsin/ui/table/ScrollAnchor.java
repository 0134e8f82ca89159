package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableRow;
import javafx.scene.control.skin.VirtualFlow;

/// Remembers which alarm is at the top of the visible part, so that nothing moves under the pointer
/// when rows come and go above it. At the very top it holds nothing: there the newest row appears.
///
/// @param indexes where the visible lines were, from the top
/// @param lines which they were
/// @param offset how far the first of them is pushed out at the top, in pixels, zero or less
record ScrollAnchor(List<Integer> indexes, List<Line> lines, double offset) {

  private static final ScrollAnchor NONE = new ScrollAnchor(List.of(), List.of(), 0);

  static ScrollAnchor of(VirtualFlow<TableRow<Line>> flow, RowList rows) {
    TableRow<Line> first = flow.getFirstVisibleCell();
    if (first != null && first.getLayoutY() <= -first.getHeight()) {
      first = flow.getVisibleCell(first.getIndex() + 1); // JavaFX counts one just pushed out too
    }
    TableRow<Line> last = flow.getLastVisibleCell();
    if (first == null || last == null || (first.getIndex() == 0 && first.getLayoutY() >= 0)) {
      return NONE;
    }
    List<Integer> indexes = new ArrayList<>();
    List<Line> lines = new ArrayList<>();
    for (int i = first.getIndex(); i <= last.getIndex() && i < rows.size(); i++) {
      indexes.add(i);
      lines.add(rows.get(i));
    }
    return new ScrollAnchor(indexes, lines, first.getLayoutY());
  }

  /// Puts the topmost of the remembered alarms that is still there where it was, in the same flow
  /// or in another one. Another number of rows alone makes the flow move, as it keeps its place as
  /// a fraction of the whole.
  void restore(VirtualFlow<TableRow<Line>> flow, RowList rows) {
    for (int i = 0; i < lines.size(); i++) {
      int now = rows.indexOfSame(lines.get(i), indexes.get(i));
      if (now >= 0) {
        TableRow<Line> first = flow.getFirstVisibleCell();
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
