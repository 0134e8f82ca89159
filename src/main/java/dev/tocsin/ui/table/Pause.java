package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Row;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.jspecify.annotations.Nullable;

/// Lets the table stand still: while the person pauses it, or while a menu is open on a row. Only
/// the newest picture of that time is kept, to be shown at its end. JavaFX thread only.
public final class Pause {

  private final ReadOnlyBooleanWrapper paused = new ReadOnlyBooleanWrapper();
  private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
  private @Nullable Board newest;
  private boolean menuOpen;

  Pause() {}

  /// Whether the person paused the table.
  public ReadOnlyBooleanProperty pausedProperty() {
    return paused.getReadOnlyProperty();
  }

  /// How many alarms came, changed or went since then; counted once a second.
  public ReadOnlyIntegerProperty changesProperty() {
    return changes.getReadOnlyProperty();
  }

  void pause(boolean on) {
    paused.set(on);
    changes.set(0);
  }

  void menu(boolean open) {
    menuOpen = open;
  }

  boolean holds() {
    return paused.get() || menuOpen;
  }

  void keep(Board board) {
    newest = board;
  }

  /// The newest picture of the time that is over; null when none came.
  @Nullable Board take() {
    Board kept = newest;
    newest = null;
    return kept;
  }

  /// The newest picture that waits; null when none does.
  @Nullable Board waiting() {
    return newest;
  }

  void count(Board shown) {
    if (paused.get() && newest != null) {
      changes.set(differences(shown.rows(), newest.rows()));
    }
  }

  private static int differences(List<Row> older, List<Row> newer) {
    Map<Long, Row> before = HashMap.newHashMap(older.size());
    older.forEach(row -> before.put(row.id(), row));
    int different = 0;
    for (Row row : newer) {
      Row was = before.remove(row.id());
      different += row.equals(was) ? 0 : 1;
    }
    return different + before.size();
  }
}
