package dev.tocsin.tray;

import dev.tocsin.notification.Notice;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.types.UInt32;

/// Which notice has which number at the notification daemon: of the newest thousand. Owned by the
/// desktop thread.
final class ShownNotices {

  private static final int MOST = 1_000;

  private final Map<String, UInt32> bySlot = new LinkedHashMap<>();
  private final Map<UInt32, Notice> byId = new LinkedHashMap<>();

  /// The number of the notice that stands in a slot now.
  Optional<UInt32> id(String slot) {
    return Optional.ofNullable(bySlot.get(slot));
  }

  /// The notice of a number. Some daemons tell that a notification was closed before they tell
  /// which of its buttons did that, so that a closed one is still known.
  Optional<Notice> notice(UInt32 id) {
    return Optional.ofNullable(byId.get(id));
  }

  void put(Notice notice, UInt32 id) {
    bySlot.remove(notice.slot());
    bySlot.put(notice.slot(), id);
    byId.remove(id);
    byId.put(id, notice);
    dropOldest(bySlot);
    dropOldest(byId);
  }

  /// It stands there no more.
  void closed(UInt32 id) {
    bySlot.values().remove(id);
  }

  /// Empties the slot.
  Optional<UInt32> remove(String slot) {
    return Optional.ofNullable(bySlot.remove(slot));
  }

  void clear() {
    bySlot.clear();
    byId.clear();
  }

  private static <K> void dropOldest(Map<K, ?> map) {
    if (map.size() > MOST) {
      map.remove(map.keySet().iterator().next());
    }
  }
}
