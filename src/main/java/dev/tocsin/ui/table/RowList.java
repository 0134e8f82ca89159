package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.List;
import javafx.collections.ObservableListBase;

/// The rows of the newest picture as the table wants them: an observable view of an immutable list.
///
/// A new picture costs nothing but one notification, however many rows it has: every place may have
/// another row, and the end may have moved. So the table reads only its visible cells again and,
/// unlike at a replacement of all rows, keeps its selection's index and its scroll position.
final class RowList extends ObservableListBase<Row> {

  private List<Row> rows = List.of();

  void swap(List<Row> newer) {
    List<Row> older = rows;
    int common = Math.min(older.size(), newer.size());
    beginChange();
    rows = newer;
    for (int index = 0; index < common; index++) {
      nextUpdate(index);
    }
    if (newer.size() > common) {
      nextAdd(common, newer.size());
    } else if (older.size() > common) {
      nextRemove(common, older.subList(common, older.size()));
    }
    endChange();
  }

  /// Where the alarm is now; -1 when it is not shown.
  ///
  /// @param guess where it was, looked at first
  int indexOfId(long id, int guess) {
    if (guess >= 0 && guess < rows.size() && rows.get(guess).id() == id) {
      return guess;
    }
    for (int index = 0; index < rows.size(); index++) {
      if (rows.get(index).id() == id) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public Row get(int index) {
    return rows.get(index);
  }

  @Override
  public int size() {
    return rows.size();
  }
}
