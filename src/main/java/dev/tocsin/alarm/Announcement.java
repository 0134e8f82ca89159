package dev.tocsin.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What was decided about interrupting a person because of an alarm, so that its timeline can say
/// why they were told, or why not. Its words are stable and in no language.
///
/// @param channel by which the person was told, such as `desktop`; null when they were not told
/// @param reason what decided, such as `new` or `quiet-hours`
/// @param parameter what the reason needs to be a sentence, such as the end of the quiet hours;
///   null when nothing
public record Announcement(
    long alarmId, Instant at, @Nullable String channel, String reason, @Nullable String parameter) {

  public boolean told() {
    return channel != null;
  }
}
