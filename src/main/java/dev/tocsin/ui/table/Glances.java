package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which resolved alarms somebody has looked at: their rows were on the screen for three seconds,
/// in the window that has the keyboard. JavaFX thread only.
final class Glances {

  private static final int NEEDED_SECONDS = 3;

  private Map<Long, Integer> seconds = new HashMap<>();

  /// Another second with these rows on the screen; those that were looked at by it.
  List<Long> tick(Collection<Row> onScreen) {
    Map<Long, Integer> longer = new HashMap<>();
    List<Long> looked = new ArrayList<>();
    for (Row row : onScreen) {
      if (row.alarm().isUnseen()) {
        int now = seconds.getOrDefault(row.id(), 0) + 1;
        longer.put(row.id(), now);
        if (now == NEEDED_SECONDS) {
          looked.add(row.id());
        }
      }
    }
    seconds = longer;
    return looked;
  }
}
