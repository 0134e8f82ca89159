package dev.tocsin.alarm;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// How often a policy repeats its pushes while an alarm fires: `alarmNotifyType` and
/// `alarmNotifyPeriod` of the callback's conditions.
///
/// @param period the time between two pushes, for [Kind#EXPONENTIAL] between the first two; null
///   where none was sent
public record Repetition(Kind kind, @Nullable Duration period) {

  /// What `alarmNotifyType` says. The names are kept in the database.
  public enum Kind {
    /// `singleAlarm`: told once.
    SINGLE,
    /// `continuousAlarm`: told again and again, always after the same time.
    PERIODIC,
    /// `exponentialAlarm`: told again, after ever longer times.
    EXPONENTIAL,
    /// A period without a kind that is known: no repeat is expected.
    UNTOLD
  }

  /// Shorter ones were observed that cannot be seconds.
  private static final Duration SHORTEST_CREDIBLE = Duration.ofSeconds(60);

  private static final Duration LONGEST_CREDIBLE = Duration.ofDays(30);

  /// Past this the expected gap is longer than any that is credible.
  private static final int MOST_DOUBLINGS = 20;

  /// The period; null where it is not one that a policy can have.
  @Nullable Duration crediblePeriod() {
    return period != null
            && period.compareTo(SHORTEST_CREDIBLE) >= 0
            && period.compareTo(LONGEST_CREDIBLE) <= 0
        ? period
        : null;
  }

  /// How long after a push the next one is expected; null when none is. Where the gaps grow, the
  /// next one is expected to be as long as all before it together, or as the doubled period has it.
  ///
  /// @param pushes how many were heard, 1 at least
  /// @param lasted how long the alarm had been firing at the last of them
  public @Nullable Duration nextAfter(int pushes, Duration lasted) {
    Duration credible = crediblePeriod();
    if (credible == null) {
      return null;
    }
    return switch (kind) {
      case PERIODIC -> credible;
      case EXPONENTIAL -> {
        Duration doubled = credible.multipliedBy(1L << Math.clamp(pushes - 1L, 0, MOST_DOUBLINGS));
        yield doubled.compareTo(lasted) > 0 ? doubled : lasted;
      }
      case SINGLE, UNTOLD -> null;
    };
  }
}
