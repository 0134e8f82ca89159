package dev.tocsin.dashboard;

import dev.tocsin.store.Outage;
import dev.tocsin.store.Outage.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Notices afterwards that nobody listened for a while: the program had ended, the machine slept,
/// or the port was not to be had. For one thread, which looks every few seconds.
///
/// A machine that sleeps tells nobody. But the clock goes on, so that the next look finds that the
/// last one was too long ago.
public final class OutageWatch {

  /// What a look may be late without anything having happened.
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  /// A start is known only as well as the end before it was kept: once a minute.
  private static final Duration LONGEST_RESTART = Duration.ofMinutes(2);

  private @Nullable Instant listenedUntil;
  private Cause cause = Cause.NOT_RUNNING;

  /// @param listenedUntil when an earlier run was last known to listen; null when there was none
  public OutageWatch(@Nullable Instant listenedUntil) {
    this.listenedUntil = listenedUntil;
  }

  /// Looks once more.
  ///
  /// @return what is over with this look
  public Optional<Outage> look(boolean listening, Instant now) {
    Instant from = listenedUntil;
    if (!listening) {
      if (cause == Cause.ASLEEP && from != null && !isLong(from, now)) {
        cause = Cause.RECEIVER_DOWN;
      }
      return Optional.empty();
    }
    listenedUntil = now;
    Cause over = cause;
    cause = Cause.ASLEEP;
    return from != null && isLong(from, now, over)
        ? Optional.of(new Outage(from, now, over))
        : Optional.empty();
  }

  private static boolean isLong(Instant from, Instant to) {
    return isLong(from, to, Cause.ASLEEP);
  }

  /// A clock that was set back shows nothing.
  private static boolean isLong(Instant from, Instant to, Cause cause) {
    Duration longest = cause == Cause.NOT_RUNNING ? LONGEST_RESTART : LONGEST_PAUSE;
    return Duration.between(from, to).compareTo(longest) > 0;
  }
}
