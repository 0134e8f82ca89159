package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
  /// @param staleAfter how long an alarm may fire without news
  /// @return the change of the alarm that the message belongs to, then what follows for its
  ///   neighbours
  public static List<AlarmChange> judge(
      Neighbours known, AlarmMessage message, Instant receivedAt, Duration staleAfter) {
    Neighbours near =
        message.firstOccurredAt() == null ? withoutTime(known, message) : withTime(known);
    Push push = Push.of(message, near.same(), receivedAt);
    AlarmChange own =
        switch (message.phase()) {
          case FIRING -> fired(near, push, staleAfter);
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

  /// Counts retries of a push that had already arrived; nothing else changes.
  ///
  /// @param receivedAt when the last of them arrived
  public static AlarmChange redelivered(Alarm alarm, int retries, Instant receivedAt) {
    return new AlarmChange(
        Effect.REDELIVERED,
        alarm,
        alarm.with(alarm.course().heardAt(receivedAt), alarm.tally().redelivered(retries)));
  }

  /// Ends an alarm by hand; empty when it does not fire. A new push reopens it.
  public static Optional<AlarmChange> close(Alarm alarm, Instant at) {
    return end(alarm, at, Effect.CLOSED, Ending.CLOSED);
  }

  /// Ends an event that never resolves, whose time is over; empty when it does not fire.
  public static Optional<AlarmChange> expire(Alarm alarm, Instant at) {
    return end(alarm, at, Effect.EXPIRED, Ending.EXPIRED);
  }

  /// Keeps that a person has seen this occurrence, whether it still fires or not; empty when
  /// somebody had said so before.
  public static Optional<AlarmChange> acknowledge(Alarm alarm, Acknowledgement acknowledgement) {
    return alarm.attention().acknowledgement() == null
        ? attend(alarm, Effect.ACKNOWLEDGED, alarm.attention().with(acknowledgement))
        : Optional.empty();
  }

  /// Keeps what a person wrote about an alarm.
  public static AlarmChange note(Alarm alarm, String note) {
    return noted(new AlarmChange(Effect.NOTED, alarm, alarm), note);
  }

  /// The same change, with what the person wrote who made it.
  public static AlarmChange noted(AlarmChange change, @Nullable String note) {
    Alarm after = change.after();
    return new AlarmChange(
        change.effect(), change.before(), after.with(after.attention().noted(note)));
  }

  /// Takes an acknowledgement back; empty when there is none.
  public static Optional<AlarmChange> unacknowledge(Alarm alarm) {
    return alarm.attention().acknowledgement() != null
        ? attend(
            alarm, Effect.UNACKNOWLEDGED, alarm.attention().with((@Nullable Acknowledgement) null))
        : Optional.empty();
  }

  /// Shelves an alarm, or gives it another time on the shelf; empty when it does not fire.
  public static Optional<AlarmChange> shelve(Alarm alarm, Shelving shelving) {
    return alarm.isFiring()
        ? attend(alarm, Effect.SHELVED, alarm.attention().with(shelving))
        : Optional.empty();
  }

  /// Takes an alarm off the shelf, whether it still fires or not; empty when it is on none.
  public static Optional<AlarmChange> unshelve(Alarm alarm, Instant at) {
    return alarm.shelvedUntil(at) != null
        ? attend(alarm, Effect.UNSHELVED, alarm.attention().with((@Nullable Shelving) null))
        : Optional.empty();
  }

  /// Keeps that somebody has looked at an alarm since it was resolved; empty when there is nothing
  /// to be seen.
  public static Optional<AlarmChange> see(Alarm alarm) {
    return alarm.isUnseen()
        ? attend(alarm, Effect.SEEN, alarm.attention().seen(true))
        : Optional.empty();
  }

  private static Optional<AlarmChange> attend(Alarm alarm, Effect effect, Attention attention) {
    return Optional.of(new AlarmChange(effect, alarm, alarm.with(attention)));
  }

  private static Optional<AlarmChange> end(Alarm alarm, Instant at, Effect effect, Ending ending) {
    return alarm.isFiring()
        ? Optional.of(
            over(alarm, effect, ending, Course.later(at, alarm.course().firstOccurredAt())))
        : Optional.empty();
  }

  private static AlarmChange over(Alarm alarm, Effect effect, Ending ending, Instant resolvedAt) {
    return new AlarmChange(
        effect, alarm, alarm.with(alarm.course().ended(ending, resolvedAt), alarm.tally()));
  }

  /// A message without a beginning is about the open occurrence; a resolve also about one just
  /// ended, but never about one that began after the end that it tells; a firing also about one
  /// that ended after it was sent.
  private static Neighbours withoutTime(Neighbours known, AlarmMessage message) {
    Alarm about = known.about(message);
    boolean same =
        about != null
            && (about.isFiring()
                || message.phase() == Phase.RESOLVED
                || sentBefore(message, about));
    Alarm later = known.later();
    if (!same && message.phase() == Phase.FIRING && later != null && later.isFiring()) {
      // Of two firings, the second arrived first and was taken for the beginning.
      return new Neighbours(about, later, null);
    }
    return same
        ? new Neighbours(null, about, known.later())
        : new Neighbours(about, null, known.later());
  }

  private static boolean sentBefore(AlarmMessage message, Alarm ended) {
    Instant sent = message.asOf();
    Instant end = ended.course().resolvedAt();
    return sent != null && end != null && sent.isBefore(end);
  }

  /// What fires since nobody knows when began when this message says.
  private static Neighbours withTime(Neighbours known) {
    Alarm later = known.later();
    boolean same =
        known.same() == null && later != null && later.isFiring() && !later.course().startTold();
    return same ? new Neighbours(known.earlier(), later, null) : known;
  }

  private static AlarmChange fired(Neighbours near, Push push, Duration staleAfter) {
    Alarm same = near.same();
    Alarm later = near.later();
    if (same == null) {
      return later == null
          ? push.begin(Effect.FIRED, Phase.FIRING, null, null)
          : push.begin(
              Effect.LATE, Phase.RESOLVED, Ending.SUPERSEDED, later.course().firstOccurredAt());
    }
    if (same.isFiring()) {
      return repeated(same, push, staleAfter);
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

  private static AlarmChange repeated(Alarm same, Push push, Duration staleAfter) {
    if (push.firingAsOf().isBefore(same.course().firingAsOf())) {
      return push.apply(Effect.LATE, same, false, null, null);
    }
    Effect effect =
        same.level() != push.subject().level()
            ? Effect.LEVEL_CHANGED
            : same.isStale(push.receivedAt(), staleAfter) ? Effect.HEARD_AGAIN : Effect.REPEATED;
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
    return over(earlier, Effect.SUPERSEDED, Ending.SUPERSEDED, nextBegan);
  }
}
