package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One occurrence of an alarm, from its first push to its end. Immutable; a change makes a new one
/// with the same id.
///
/// @param id stable for ever; 0 until the store has given one
public record Alarm(long id, AlarmKey key, Subject subject, Course course, Tally tally) {

  /// How long an alarm may fire without news before it counts as stale: some alarms end without any
  /// callback (policy deleted, agent gone).
  public static final Duration STALE_AFTER = Duration.ofHours(24);

  public Alarm withId(long newId) {
    return new Alarm(newId, key, subject, course, tally);
  }

  public boolean isFiring() {
    return course.phase() == Phase.FIRING;
  }

  /// Firing, but nothing was heard for [#STALE_AFTER].
  public boolean isStale(Instant now) {
    return isFiring() && course.lastReceivedAt().plus(STALE_AFTER).isBefore(now);
  }

  public Level level() {
    return subject.level();
  }

  public Policy policy() {
    return subject.policy();
  }

  public CloudObject object() {
    return subject.object();
  }

  public @Nullable Condition condition() {
    return subject.condition();
  }

  public Duration duration(Instant now) {
    return course.duration(now);
  }
}
