package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One occurrence of an alarm, from its first push to its end. Immutable; a change makes a new one
/// with the same id.
///
/// @param id stable for ever; 0 until the store has given one
public record Alarm(long id, AlarmKey key, Subject subject, Course course, Tally tally) {

  public Alarm withId(long newId) {
    return new Alarm(newId, key, subject, course, tally);
  }

  Alarm with(Course newCourse, Tally newTally) {
    return new Alarm(id, key, subject, newCourse, newTally);
  }

  public boolean isFiring() {
    return course.phase() == Phase.FIRING;
  }

  /// Firing, but nothing was heard for too long: some alarms end without any callback (policy
  /// deleted, agent gone).
  ///
  /// @param staleAfter how long an alarm may fire without news
  public boolean isStale(Instant now, Duration staleAfter) {
    return isFiring() && course.lastReceivedAt().plus(staleAfter).isBefore(now);
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
