package dev.tocsin.store;

import dev.tocsin.store.AlarmRow.Kept;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The alarms that the writer read or wrote last: what has just told something, often tells more.
/// So few that they do not count in memory. Belongs to the writer's thread.
final class RecentAlarms {

  private static final int MOST = 200;

  private final Map<Long, Kept> byId = new LinkedHashMap<>(MOST * 2, 0.75f, true);

  @Nullable Kept get(long id) {
    return byId.get(id);
  }

  void put(Kept kept) {
    byId.put(kept.alarm().id(), kept);
    if (byId.size() > MOST) {
      byId.remove(byId.keySet().iterator().next());
    }
  }

  void clear() {
    byId.clear();
  }
}
