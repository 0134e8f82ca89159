package dev.tocsin.notification;

import dev.tocsin.settings.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which alarms have a notice of their own on the desktop, and how loud it was. Owned by
/// [Notifier].
///
/// Of more than ten thousand the oldest are forgotten.
final class ToldAlarms {

  private static final int MOST = 10_000;

  private final Map<Long, Channel> channels = new LinkedHashMap<>();

  void put(long alarmId, Channel channel) {
    channels.remove(alarmId);
    channels.put(alarmId, channel);
    if (channels.size() > MOST) {
      channels.remove(channels.keySet().iterator().next());
    }
  }

  /// None for those without a notice of their own.
  Channel channel(long alarmId) {
    return channels.getOrDefault(alarmId, Channel.NONE);
  }

  /// A copy.
  List<Long> ids() {
    return List.copyOf(channels.keySet());
  }

  /// Forgets that an alarm has a notice.
  ///
  /// @return whether it had one
  boolean forget(long alarmId) {
    return channels.remove(alarmId) != null;
  }

  /// The place of its notice was taken by another.
  void forgetSlot(String slot) {
    channels.keySet().removeIf(id -> Interruption.slot(id).equals(slot));
  }
}
