package dev.tocsin.tray;

import dev.tocsin.alarm.Level;
import dev.tocsin.notification.Notice;
import dev.tocsin.settings.Channel;
import org.jspecify.annotations.Nullable;

/// Notices for tests.
final class Notices {

  private Notices() {}

  static Notice of(String slot, Level level, String body, @Nullable Long alarmId) {
    return new Notice(slot, level, "title", body, alarmId, Channel.DESKTOP);
  }
}
