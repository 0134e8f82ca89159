package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A message with its times made definite.
record Push(AlarmMessage message, Instant firstOccurredAt, Instant firingAsOf, Instant receivedAt) {

  static Push of(AlarmMessage message, @Nullable Alarm same, Instant receivedAt) {
    Duration lasted = message.lasted() == null ? Duration.ZERO : message.lasted();
    Instant first = message.firstOccurredAt();
    if (first == null) {
      first = same != null ? same.course().firstOccurredAt() : beginning(message, receivedAt);
    }
    Instant firingAsOf = first.plus(lasted);
    Instant asOf = message.asOf();
    return new Push(
        message, first, asOf == null ? firingAsOf : Course.later(asOf, firingAsOf), receivedAt);
  }

  /// Where nothing tells it: the end of a lone resolve, else when the push was sent or arrived.
  private static Instant beginning(AlarmMessage message, Instant receivedAt) {
    Instant end = message.recoveredAt();
    Instant sent = message.asOf() != null ? message.asOf() : receivedAt;
    return end != null && end.isBefore(sent) ? end : sent;
  }

  private boolean tellsStart() {
    return message.firstOccurredAt() != null;
  }

  Subject subject() {
    return message.subject();
  }

  /// As sent, else by the duration sent or when the push was sent, else when it arrived; never
  /// before the beginning.
  Instant resolvedAt() {
    Instant end = message.recoveredAt();
    if (end == null) {
      end = firingAsOf.isAfter(firstOccurredAt) ? firingAsOf : receivedAt;
    }
    return Course.later(end, firstOccurredAt);
  }

  AlarmChange begin(
      Effect effect, Phase phase, @Nullable Ending ending, @Nullable Instant resolvedAt) {
    Course course =
        new Course(
            phase,
            ending,
            firstOccurredAt,
            resolvedAt,
            firingAsOf,
            receivedAt,
            message.phase() == Phase.FIRING,
            tellsStart());
    Tally tally = new Tally(0, 0, List.of()).heard(message);
    return new AlarmChange(
        effect,
        null,
        new Alarm(
            0, message.key(), subject(), course, tally, Attention.NONE, message.repetition()));
  }

  /// @param newest whether this push has the last word about what the alarm is
  AlarmChange apply(
      Effect effect,
      Alarm alarm,
      boolean newest,
      @Nullable Ending ending,
      @Nullable Instant resolvedAt) {
    Course before = alarm.course();
    Course course =
        new Course(
            ending == null ? Phase.FIRING : Phase.RESOLVED,
            ending,
            before.startTold() ? before.firstOccurredAt() : firstOccurredAt,
            resolvedAt,
            message.phase() == Phase.FIRING
                ? Course.later(before.firingAsOf(), firingAsOf)
                : before.firingAsOf(),
            Course.later(before.lastReceivedAt(), receivedAt),
            before.startSeen() || message.phase() == Phase.FIRING,
            before.startTold() || tellsStart());
    Subject subject =
        newest
            ? subject().over(alarm.subject(), level(alarm, true))
            : alarm.subject().over(subject(), level(alarm, false));
    return new AlarmChange(
        effect,
        alarm,
        new Alarm(
            alarm.id(),
            AlarmKey.of(alarm.key().identity(), subject),
            subject,
            course,
            alarm.tally().heard(message),
            attention(alarm, course),
            message.repetition() == null || (alarm.repetition() != null && !newest)
                ? alarm.repetition()
                : message.repetition()));
  }

  /// What fires anew needs attention anew. Of what is resolved, somebody must have a look, unless
  /// it was closed by hand or is on the shelf.
  private Attention attention(Alarm alarm, Course now) {
    Course before = alarm.course();
    if (before.phase() == Phase.RESOLVED && now.phase() == Phase.FIRING) {
      return alarm.attention().anew();
    }
    boolean resolvesNow = now.ending() == Ending.RESOLVED && before.ending() != Ending.RESOLVED;
    return resolvesNow
        ? alarm
            .attention()
            .seen(before.ending() == Ending.CLOSED || alarm.shelvedUntil(receivedAt) != null)
        : alarm.attention();
  }

  /// The newest firing decides. A resolve mostly repeats the level and may leave it out; where it
  /// was all that is known, a late firing tells it.
  private Level level(Alarm alarm, boolean newest) {
    boolean told =
        newest
            ? message.phase() == Phase.FIRING || subject().level() != Level.UNGRADED
            : alarm.level() == Level.UNGRADED && !alarm.course().startSeen();
    return told ? subject().level() : alarm.level();
  }
}
