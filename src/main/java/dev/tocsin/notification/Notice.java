package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import org.jspecify.annotations.Nullable;

/// One interruption, ready to be shown on the desktop.
///
/// @param slot notices of the same slot replace one another instead of piling up
/// @param title and body are plain text in the person's language, short, without control or
///   bidirectional characters
/// @param alarmId the alarm that a click opens; null when the notice is about several
public record Notice(String slot, Level level, String title, String body, @Nullable Long alarmId) {}
