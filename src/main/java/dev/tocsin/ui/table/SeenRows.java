package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Which alarms began while nobody looked and were not seen since. JavaFX thread only.
///
/// Ids grow with time, so that an absence is the two highest ids at its begin and its end, and no
/// picture costs anything. An alarm was seen when its row was on the screen for three seconds with
/// the keyboard in the window, or when it was selected. Only so many absences and alarms are
/// remembered; what is forgotten counts as seen. Nothing is kept for the next start.
final class SeenRows {

  private static final int NEEDED_SECONDS = 3;
  private static final int MOST_ABSENCES = 64;
  private static final int MOST_SEEN = 20_000;

  private final Deque<Absence> absences = new ArrayDeque<>();
  private final Set<Long> seen = new HashSet<>();
  private Map<Long, Integer> secondsOnScreen = new HashMap<>();
  private long leftAt = Long.MAX_VALUE;

  /// @param after the highest id when the person left
  /// @param to the highest id when the person came back
  private record Absence(long after, long to) {

    boolean has(long id) {
      return id > after && id <= to;
    }
  }

  /// Nobody looks from now on.
  void left(List<Row> rows) {
    if (leftAt == Long.MAX_VALUE) {
      leftAt = highest(rows);
    }
  }

  /// Somebody looks from now on.
  void cameBack(List<Row> rows) {
    long now = highest(rows);
    if (now > leftAt) {
      absences.addLast(new Absence(leftAt, now));
      if (absences.size() > MOST_ABSENCES) {
        absences.removeFirst();
      }
    }
    leftAt = Long.MAX_VALUE;
  }

  boolean isNew(Row row) {
    long id = row.id();
    return (id > leftAt || absences.stream().anyMatch(absence -> absence.has(id)))
        && !seen.contains(id);
  }

  /// Forgets that the alarm is new.
  void see(Row row) {
    if (isNew(row)) {
      if (seen.size() >= MOST_SEEN) {
        absences.clear();
        seen.clear();
      }
      seen.add(row.id());
    }
  }

  /// Another second with these rows on the screen, in the window that has the keyboard. True when
  /// one of them is not new any more.
  boolean tick(Collection<Row> onScreen) {
    Map<Long, Integer> longer = new HashMap<>();
    boolean changed = false;
    for (Row row : onScreen) {
      if (isNew(row)) {
        int seconds = secondsOnScreen.getOrDefault(row.id(), 0) + 1;
        if (seconds >= NEEDED_SECONDS) {
          see(row);
          changed = true;
        } else {
          longer.put(row.id(), seconds);
        }
      }
    }
    secondsOnScreen = longer;
    return changed;
  }

  private static long highest(List<Row> rows) {
    return rows.stream().mapToLong(Row::id).max().orElse(0);
  }
}
