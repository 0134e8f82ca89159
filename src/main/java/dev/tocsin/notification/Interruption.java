package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import java.time.Instant;

/// Something about an alarm that is to be told on the desktop.
///
/// @param level the one that counts
record Interruption(Instant at, Alarm alarm, Event event, Level level, Channel channel) {

  /// Where the notices about an alarm stand; a later one replaces an earlier one.
  static String slot(long alarmId) {
    return "alarm-" + alarmId;
  }

  String slot() {
    return slot(alarm.id());
  }
}
