package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a message makes of the occurrences that are known. Pure: the same arguments, the same
/// result.
///
/// Delivery is at least once and in any order, so that every rule compares the times that the
/// messages tell and not the order in which they came. Where that cannot decide, the louder reading
/// wins: firing.
public final class Lifecycle {

  private Lifecycle() {}

  /// Judges a message that is not a retry.
  ///
  /// @return the change of the alarm that the message belongs to, then what follows for its
  ///   neighbours
  public static List<AlarmChange> judge(
      Neighbours known, AlarmMessage message, Instant receivedAt) {
    Neighbours near = message.firstOccurredAt() == null ? withoutTime(known, message) : known;
    Push push = Push.of(message, near.same(), receivedAt);
    AlarmChange own =
        switch (message.phase()) {
          case FIRING -> fired(near, push);
          case RESOLVED -> resolved(near.same(), push);
        };
    List<AlarmChange> changes = new ArrayList<>(2);
    changes.add(own);
    AlarmChange superseded = supersede(near.earlier(), push.firstOccurredAt());
    if (superseded != null) {
      changes.add(superseded);
    }
    return List.copyOf(changes);
  }

  /// Counts a retry of a push that had already arrived; nothing else changes.
  public static AlarmChange redelivered(Alarm alarm, Instant receivedAt) {
    Course course = alarm.course();
    Course heard =
        new Course(
            course.phase(),
            course.ending(),
            course.firstOccurredAt(),
            course.resolvedAt(),
            course.firingAsOf(),
            later(course.lastReceivedAt(), receivedAt),
            course.startSeen());
    return new AlarmChange(
        Effect.REDELIVERED,
        alarm,
        new Alarm(alarm.id(), alarm.key(), alarm.subject(), heard, alarm.tally().redelivered()));
  }

  /// A message without a beginning is about the open occurrence; a resolve also about one just
  /// ended, but never about one that began after the end that it tells.
  private static Neighbours withoutTime(Neighbours known, AlarmMessage message) {
    Alarm about = known.about(message);
    boolean same = about != null && (about.isFiring() || message.phase() == Phase.RESOLVED);
    return same
        ? new Neighbours(null, about, known.later())
        : new Neighbours(about, null, known.later());
  }

  private static AlarmChange fired(Neighbours near, Push push) {
    Alarm same = near.same();
    Alarm later = near.later();
    if (same == null) {
      return later == null
          ? push.begin(Effect.FIRED, Phase.FIRING, null, null)
          : push.begin(
              Effect.LATE, Phase.RESOLVED, Ending.SUPERSEDED, later.course().firstOccurredAt());
    }
    if (same.isFiring()) {
      return repeated(same, push);
    }
    if (later == null && firesAgain(same, push)) {
      Effect effect = same.course().ending() == Ending.RESOLVED ? Effect.REFIRED : Effect.REOPENED;
      return push.apply(effect, same, true, null, null);
    }
    Course course = same.course();
    Effect effect = course.startSeen() ? Effect.LATE : Effect.START_FILLED_IN;
    boolean newest =
        course.ending() == Ending.SUPERSEDED && !push.firingAsOf().isBefore(course.firingAsOf());
    return push.apply(effect, same, newest, course.ending(), course.resolvedAt());
  }

  private static AlarmChange repeated(Alarm same, Push push) {
    if (push.firingAsOf().isBefore(same.course().firingAsOf())) {
      return push.apply(Effect.LATE, same, false, null, null);
    }
    Effect effect =
        same.level() != push.subject().level()
            ? Effect.LEVEL_CHANGED
            : same.isStale(push.receivedAt()) ? Effect.HEARD_AGAIN : Effect.REPEATED;
    return push.apply(effect, same, true, null, null);
  }

  private static boolean firesAgain(Alarm ended, Push push) {
    Course course = ended.course();
    return switch (course.ending()) {
      case RESOLVED -> course.startSeen() && push.firingAsOf().isAfter(course.resolvedAt());
      case CLOSED, EXPIRED -> !push.firingAsOf().isBefore(course.firingAsOf());
      case SUPERSEDED -> false;
      case null -> false;
    };
  }

  private static AlarmChange resolved(@Nullable Alarm same, Push push) {
    Instant end = push.resolvedAt();
    if (same == null) {
      return push.begin(Effect.RESOLVED_UNSEEN_START, Phase.RESOLVED, Ending.RESOLVED, end);
    }
    if (same.course().ending() != Ending.RESOLVED) {
      return push.apply(Effect.RESOLVED, same, true, Ending.RESOLVED, end);
    }
    Instant known = same.course().resolvedAt();
    boolean longer = known == null || end.isAfter(known);
    return push.apply(Effect.LATE, same, longer, Ending.RESOLVED, longer ? end : known);
  }

  /// An occurrence that had not ended by the time the next one began is over at that time.
  private static @Nullable AlarmChange supersede(@Nullable Alarm earlier, Instant nextBegan) {
    if (earlier == null) {
      return null;
    }
    Course course = earlier.course();
    boolean endsTooLate =
        course.ending() == Ending.SUPERSEDED
            && course.resolvedAt() != null
            && nextBegan.isBefore(course.resolvedAt());
    if (!earlier.isFiring() && !endsTooLate) {
      return null;
    }
    Course over =
        new Course(
            Phase.RESOLVED,
            Ending.SUPERSEDED,
            course.firstOccurredAt(),
            nextBegan,
            course.firingAsOf(),
            course.lastReceivedAt(),
            course.startSeen());
    return new AlarmChange(
        Effect.SUPERSEDED,
        earlier,
        new Alarm(earlier.id(), earlier.key(), earlier.subject(), over, earlier.tally()));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// A message with its times made definite.
  private record Push(
      AlarmMessage message, Instant firstOccurredAt, Instant firingAsOf, Instant receivedAt) {

    static Push of(AlarmMessage message, @Nullable Alarm same, Instant receivedAt) {
      Duration lasted = message.lasted() == null ? Duration.ZERO : message.lasted();
      Instant first = message.firstOccurredAt();
      if (first == null) {
        first = same != null ? same.course().firstOccurredAt() : beginning(message, receivedAt);
      }
      return new Push(message, first, first.plus(lasted), receivedAt);
    }

    /// Where nothing tells it: the end of a lone resolve, else when the push arrived.
    private static Instant beginning(AlarmMessage message, Instant receivedAt) {
      Instant end = message.recoveredAt();
      return end != null && end.isBefore(receivedAt) ? end : receivedAt;
    }

    Subject subject() {
      return message.subject();
    }

    /// As sent, else by the duration sent, else when it arrived; never before the beginning.
    Instant resolvedAt() {
      Instant end = message.recoveredAt();
      if (end == null) {
        end = firingAsOf.isAfter(firstOccurredAt) ? firingAsOf : receivedAt;
      }
      return later(end, firstOccurredAt);
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
              message.phase() == Phase.FIRING);
      Tally tally = new Tally(0, 0, List.of()).heard(message);
      return new AlarmChange(effect, null, new Alarm(0, message.key(), subject(), course, tally));
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
              before.firstOccurredAt(),
              resolvedAt,
              message.phase() == Phase.FIRING
                  ? later(before.firingAsOf(), firingAsOf)
                  : before.firingAsOf(),
              later(before.lastReceivedAt(), receivedAt),
              before.startSeen() || message.phase() == Phase.FIRING);
      Subject subject =
          newest
              ? subject().over(alarm.subject(), level(alarm, true))
              : alarm.subject().over(subject(), level(alarm, false));
      return new AlarmChange(
          effect,
          alarm,
          new Alarm(alarm.id(), alarm.key(), subject, course, alarm.tally().heard(message)));
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
}
