package dev.tocsin.app;

import dev.tocsin.settings.Settings;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.Retention;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Removes once a day what was over long enough ago.
///
/// A clock that runs wrong must not cost a year of alarms: after it was set forward, nothing is
/// removed until it has gone right for the time between two looks. It may also be wrong from the
/// start: where it is days past all that the database knows of, a person has a day to see it.
final class RetentionBeat {

  private static final Duration EVERY = Duration.ofDays(1);
  private static final Duration LARGEST_JUMP = Duration.ofDays(1);
  private static final Duration LONGEST_PAUSE = Duration.ofDays(3);
  private static final Duration DOUBTED_FOR = Duration.ofDays(1);
  private static final System.Logger LOG = System.getLogger(RetentionBeat.class.getName());

  private final AlarmStore store;
  private final InstantSource clock;
  private final LongSupplier nanos;
  private volatile Settings.Keeping settings;
  private final Instant believedUntil;
  private final long startedNanos;
  private boolean doubtTold;
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
    believedUntil = believedUntil(store);
    startedNanos = nanos.getAsLong();
    lookedAt = clock.instant();
    lookedNanos = startedNanos;
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
    if (days == 0 || jumped || !isTime || isDoubtful(now)) {
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

  /// Until when a clock fits to what is in the database at the start: later it tells nothing of how
  /// the clock was when the program began.
  private static Instant believedUntil(AlarmStore store) {
    try {
      return Stream.of(store.lastReceivedAt(), store.listenedUntil())
          .flatMap(Optional::stream)
          .max(Comparator.naturalOrder())
          .map(newest -> newest.plus(LONGEST_PAUSE))
          .orElse(Instant.MAX);
    } catch (DatabaseProblem unreadable) {
      return Instant.MIN;
    }
  }

  private boolean isDoubtful(Instant now) {
    Duration running = Duration.ofNanos(nanos.getAsLong() - startedNanos);
    boolean doubtful = now.isAfter(believedUntil) && running.compareTo(DOUBTED_FOR) < 0;
    if (doubtful && !doubtTold) {
      doubtTold = true;
      LOG.log(
          Level.INFO,
          "The clock is more than {0} days past all that was received: nothing is removed for a day",
          LONGEST_PAUSE.toDays());
    }
    return doubtful;
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
