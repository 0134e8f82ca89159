package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One occurrence of an alarm, from its first push to its end. Immutable; a change makes a new one
/// with the same id.
///
/// @param id stable for ever; 0 until the store has given one
/// @param attention what people did about it
/// @param repetition how often its pushes are repeated; null when none of them told
public record Alarm(
    long id,
    AlarmKey key,
    Subject subject,
    Course course,
    Tally tally,
    Attention attention,
    @Nullable Repetition repetition) {

  /// How long it takes until an alarm is [standing][#isStanding(Instant)].
  public static final Duration STANDS_AFTER = Duration.ofHours(24);

  /// A push is late only by half the gap and by this.
  private static final Duration GRACE = Duration.ofSeconds(60);

  /// One about which nobody has done anything, and which tells no repetition.
  public Alarm(long id, AlarmKey key, Subject subject, Course course, Tally tally) {
    this(id, key, subject, course, tally, Attention.NONE, null);
  }

  public Alarm withId(long newId) {
    return new Alarm(newId, key, subject, course, tally, attention, repetition);
  }

  Alarm with(Course newCourse, Tally newTally) {
    return new Alarm(id, key, subject, newCourse, newTally, attention, repetition);
  }

  Alarm with(Attention newAttention) {
    return new Alarm(id, key, subject, course, tally, newAttention, repetition);
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

  /// It fires, and somebody has acknowledged it.
  public boolean isAcknowledged() {
    return isFiring() && attention.acknowledgement() != null;
  }

  /// Its resolve arrived, and nobody has acknowledged it or looked since.
  public boolean isUnseen() {
    return course.ending() == Ending.RESOLVED
        && attention.acknowledgement() == null
        && !attention.seen();
  }

  /// When a shelving of its own ends; null when none holds.
  public @Nullable Instant shelvedUntil(Instant now) {
    Shelving shelving = attention.shelving();
    return shelving != null && shelving.holds(now) ? shelving.until() : null;
  }

  /// Firing for so long that it rather describes than alarms.
  public boolean isStanding(Instant now) {
    return isFiring() && course.firstOccurredAt().plus(STANDS_AFTER).isBefore(now);
  }

  /// When the next repeat is expected; null when none is, or the alarm does not fire.
  public @Nullable Instant nextDueAt() {
    Duration gap = gap();
    return gap == null ? null : course.lastReceivedAt().plus(gap);
  }

  /// A repeat should have come and has not: that the alarm fires is less sure than it seems. It
  /// counts as missed after one and a half times the gap and a minute.
  public boolean isOverdue(Instant now) {
    Duration gap = gap();
    if (gap == null) {
      return false;
    }
    // Asked for every alarm again and again: sums are exact without the big numbers of a quotient.
    Duration waited = Duration.between(course.lastReceivedAt(), now).minus(GRACE);
    return waited.plus(waited).compareTo(gap.plus(gap).plus(gap)) > 0;
  }

  private @Nullable Duration gap() {
    return isFiring() && repetition != null
        ? repetition.nextAfter(
            tally.notifications(),
            Duration.between(course.firstOccurredAt(), course.lastReceivedAt()))
        : null;
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
