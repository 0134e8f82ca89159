package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import java.util.List;
import java.util.function.Predicate;
import javafx.collections.ObservableListBase;
import org.jspecify.annotations.Nullable;

/// The lines of the newest picture as the table wants them: an observable view of an immutable
/// list.
///
/// A new picture costs nothing but one notification, however many rows it has: every place may have
/// another row, and the end may have moved. So the table reads only its visible cells again and,
/// unlike at a replacement of all rows, keeps its selection's index and its scroll position.
final class RowList extends ObservableListBase<Line> {

  private List<Line> lines = List.of();

  /// The same picture again changes nothing.
  @SuppressWarnings("ReferenceEquality")
  void swap(List<Line> newer) {
    if (newer == lines) {
      return;
    }
    List<Line> older = lines;
    int common = Math.min(older.size(), newer.size());
    beginChange();
    lines = newer;
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

  /// Where the line about the same is now; -1 when it is not shown.
  ///
  /// @param guess where it was, looked at first
  int indexOfSame(@Nullable Line wanted, int guess) {
    return wanted == null ? -1 : indexOf(line -> line.isSame(wanted), guess);
  }

  /// Where the alarm is now; -1 when it is not shown.
  ///
  /// @param guess where it was, looked at first
  int indexOfId(long id, int guess) {
    return indexOf(line -> line instanceof Row row && row.id() == id, guess);
  }

  private int indexOf(Predicate<Line> test, int guess) {
    if (guess >= 0 && guess < lines.size() && test.test(lines.get(guess))) {
      return guess;
    }
    for (int index = 0; index < lines.size(); index++) {
      if (test.test(lines.get(index))) {
        return index;
      }
    }
    return -1;
  }

  @Override
  public Line get(int index) {
    return lines.get(index);
  }

  @Override
  public int size() {
    return lines.size();
  }
}
