package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// The alarms that a person has chosen, one by one or many at once, to do something with all of
/// them. They are kept by id, so that a new picture costs nothing, however many there are. JavaFX
/// thread only.
final class Chosen {

  private final Set<Long> ids = new HashSet<>();
  private final Runnable changed;

  /// @param changed called after every change
  Chosen(Runnable changed) {
    this.changed = changed;
  }

  boolean has(long id) {
    return ids.contains(id);
  }

  int count() {
    return ids.size();
  }

  boolean isEmpty() {
    return ids.isEmpty();
  }

  void toggle(long id) {
    if (!ids.remove(id)) {
      ids.add(id);
    }
    changed.run();
  }

  /// Chooses these and no others.
  void only(Collection<Long> newIds) {
    ids.clear();
    ids.addAll(newIds);
    changed.run();
  }

  /// Chooses the alarms between two places of the table, both included, and no others.
  void range(List<? extends Line> lines, int one, int other) {
    ids.clear();
    int last = Math.min(Math.max(one, other), lines.size() - 1);
    for (int index = Math.max(0, Math.min(one, other)); index <= last; index++) {
      if (lines.get(index) instanceof Row row) {
        ids.add(row.id());
      }
    }
    changed.run();
  }

  /// The chosen among these, in their order.
  List<Row> of(List<Row> rows) {
    return ids.isEmpty() ? List.of() : rows.stream().filter(row -> has(row.id())).toList();
  }

  /// Lets go what is not among these: what nobody can see shall not be acted on.
  void retain(List<Row> rows) {
    if (!ids.isEmpty()) {
      Set<Long> still = new HashSet<>();
      for (Row row : rows) {
        if (ids.contains(row.id())) {
          still.add(row.id());
        }
      }
      if (still.size() != ids.size()) {
        only(still);
      }
    }
  }

  void clear() {
    if (!ids.isEmpty()) {
      ids.clear();
      changed.run();
    }
  }
}
