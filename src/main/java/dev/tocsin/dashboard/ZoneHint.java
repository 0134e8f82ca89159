package dev.tocsin.dashboard;

import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Effect;
import dev.tocsin.store.StoredCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Suspects that the times of an alarm were written in another zone than they are read in:
/// callbacks carry times without a zone, and a notification template can choose one.
///
/// A push arrives seconds after the moment that it tells, so that a delay of whole or half hours is
/// hardly one of delivery. Pure.
final class ZoneHint {

  /// Zones lie half hours apart, and this far from UTC+8: its west coast is America's.
  private static final Duration STEP = Duration.ofMinutes(30);

  private static final Duration NEAREST = Duration.ofHours(1);
  private static final Duration FARTHEST = Duration.ofHours(16);

  /// What delivery takes, and what the clocks of both ends differ.
  private static final Duration TOLERANCE = Duration.ofMinutes(3);

  private static final Set<Effect> MOVES_FIRING_ON =
      EnumSet.of(
          Effect.FIRED,
          Effect.REPEATED,
          Effect.LEVEL_CHANGED,
          Effect.HEARD_AGAIN,
          Effect.REFIRED,
          Effect.REOPENED);

  private ZoneHint() {}

  /// How much later than its own times the alarm arrived, in half hours; negative for times in the
  /// future. Empty where the times are as they should be, or cannot be judged.
  ///
  /// @param callbacks the pushes about it, oldest first; older ones may be left out
  static Optional<Duration> of(Course course, List<StoredCallback> callbacks) {
    return judged(course, callbacks)
        .map(push -> Duration.between(course.firingAsOf(), push))
        .flatMap(ZoneHint::shift);
  }

  /// When the push came that told the latest moment of firing: the newest one, where pushes tell
  /// how long the alarm has lasted. Where none does only the first counts, because the delay of a
  /// repeat is then the age of the alarm.
  private static Optional<Instant> judged(Course course, List<StoredCallback> callbacks) {
    if (course.firingAsOf().isAfter(course.firstOccurredAt())) {
      return callbacks.reversed().stream()
          .filter(callback -> MOVES_FIRING_ON.contains(callback.effect()))
          .map(StoredCallback::receivedAt)
          .findFirst();
    }
    return callbacks.stream()
        .limit(1)
        .filter(callback -> callback.effect() == Effect.FIRED)
        .map(StoredCallback::receivedAt)
        .findFirst();
  }

  /// The delay in half hours, where it is hardly one of delivery.
  static Optional<Duration> shift(Duration delay) {
    long steps = Math.round((double) delay.toMillis() / STEP.toMillis());
    Duration shift = STEP.multipliedBy(steps);
    boolean plausible =
        shift.abs().compareTo(NEAREST) >= 0
            && shift.abs().compareTo(FARTHEST) <= 0
            && delay.minus(shift).abs().compareTo(TOLERANCE) <= 0;
    return plausible ? Optional.of(shift) : Optional.empty();
  }
}
