package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import dev.tocsin.settings.Channel;
import org.jspecify.annotations.Nullable;

/// One interruption, ready to be shown.
///
/// @param slot notices of the same slot replace one another instead of piling up
/// @param title and body are plain text in the person's language, short, without control or
///   bidirectional characters
/// @param alarmId the alarm that a click opens; null when the notice is about several
/// @param channel how loudly
public record Notice(
    String slot, Level level, String title, String body, @Nullable Long alarmId, Channel channel) {

  Notice with(Channel newChannel) {
    return new Notice(slot, level, title, body, alarmId, newChannel);
  }
}
