package dev.tocsin.app;

import dev.tocsin.settings.Settings;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.Retention;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/// Removes once a day what was over long enough ago.
///
/// A clock that runs wrong must not cost a year of alarms: after it was set forward, nothing is
/// removed until it has gone right for the time between two looks.
final class RetentionBeat {

  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration LARGEST_JUMP = Duration.ofDays(1);
  private static final System.Logger LOG = System.getLogger(RetentionBeat.class.getName());

  private final AlarmStore store;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private volatile Settings.Keeping settings;
  private @Nullable Instant removedAt;
  private Instant lookedAt;
  private long lookedNanos;

  /// @param nanos time that nobody sets, as [System#nanoTime()] tells it
  RetentionBeat(
      AlarmStore store, Settings.Keeping settings, InstantSource clock, LongSupplier nanos) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
    this.nanos = nanos;
    lookedAt = clock.instant();
    lookedNanos = nanos.getAsLong();
  }

  /// From now on, this is wanted.
  void use(Settings.Keeping newest) {
    settings = newest;
  }

  /// Removes what is old, if it is time to; on one thread, an hour or so after the look before.
  void look() throws InterruptedException {
    Instant now = clock.instant();
    boolean jumped = hasJumped(now);
    int days = settings.keepDays();
    boolean isTime = removedAt == null || !now.isBefore(removedAt.plus(EVERY));
    if (days == 0 || jumped || !isTime) {
      return;
    }
    removedAt = now;
    try {
      Retention.Result removed = store.removeOlderThan(now.minus(Duration.ofDays(days)));
      if (removed.alarms() + removed.withoutAlarm() > 0) {
        LOG.log(
            Level.INFO,
            "Removed what was over for {0} days: {1} alarms, {2} callbacks of none",
            days,
            removed.alarms(),
            removed.withoutAlarm());
      }
    } catch (DatabaseProblem e) {
      LOG.log(Level.WARNING, "What is old could not be removed", e);
    }
  }

  private boolean hasJumped(Instant now) {
    long nanosNow = nanos.getAsLong();
    Duration byClock = Duration.between(lookedAt, now);
    Duration passed = Duration.ofNanos(nanosNow - lookedNanos);
    lookedAt = now;
    lookedNanos = nanosNow;
    boolean jumped = byClock.minus(passed).compareTo(LARGEST_JUMP) > 0;
    if (jumped) {
      LOG.log(
          Level.INFO, "The clock was set forward, or the machine slept: nothing is removed yet");
    }
    return jumped;
  }
}
