package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import java.util.function.Predicate;

/// Counts rows for the chips.
final class StateCount {

  private final Predicate<Row> isStale;
  private int firing;
  private int serious;
  private int stale;
  private int resolved;

  StateCount(Moment moment) {
    isStale = RowPredicate.of(new Query.Is(State.STALE), moment);
  }

  void add(Row row) {
    if (row.alarm().isFiring()) {
      firing++;
      serious += row.level() == Level.SERIOUS ? 1 : 0;
      stale += isStale.test(row) ? 1 : 0;
    } else {
      resolved++;
    }
  }

  Counts counts() {
    return new Counts(firing, serious, stale, resolved);
  }
}
