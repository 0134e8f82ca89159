package dev.tocsin.sound;

import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Sees to it that tones do not pile up: at most one in five seconds. What is more severe than the
/// last one is heard when they are over, all else is dropped. Not thread-safe.
final class Pace {

  static final Duration BETWEEN = Duration.ofSeconds(5);

  private Instant lastAt = Instant.MIN;
  private @Nullable Level last;
  private @Nullable Level waiting;

  /// A tone is wanted.
  void want(Level level, Instant now) {
    boolean resting = !rest(now).isZero();
    if ((!resting || isWorse(level, last)) && isWorse(level, waiting)) {
      waiting = level;
    }
  }

  /// How long nothing may be heard from now on. A clock that was set back ends that.
  Duration rest(Instant now) {
    if (last == null || now.isBefore(lastAt)) {
      return Duration.ZERO;
    }
    Duration left = BETWEEN.minus(Duration.between(lastAt, now));
    return left.isNegative() ? Duration.ZERO : left;
  }

  /// Whether something waits to be heard.
  boolean isWaiting() {
    return waiting != null;
  }

  /// What is to be heard now, and counts as heard then.
  Optional<Level> take(Instant now) {
    if (waiting == null || !rest(now).isZero()) {
      return Optional.empty();
    }
    last = waiting;
    lastAt = now;
    waiting = null;
    return Optional.of(last);
  }

  /// An alarm without a level may be anything, so that only serious ones are worse.
  private static boolean isWorse(Level level, @Nullable Level other) {
    return other == null || rank(level) < rank(other);
  }

  private static int rank(Level level) {
    return switch (level) {
      case SERIOUS -> 0;
      case UNGRADED -> 1;
      case WARN -> 2;
      case REMIND -> 3;
    };
  }
}
