package dev.tocsin.dashboard;

import dev.tocsin.store.AlarmStore;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps an eye on how long nothing arrives. For one thread, which calls it every second or so.
///
/// The gaps of the last days are looked up once an hour, and counted along in between.
public final class QuietWatch {

  private static final Duration USUAL_FOR = Duration.ofDays(7);
  private static final Duration LOOKED_UP_EVERY = Duration.ofHours(1);

  private final AlarmStore store;
  private Duration longest = Duration.ZERO;
  private @Nullable Instant lookedUp;
  private @Nullable Instant lastPush;

  public QuietWatch(AlarmStore store) {
    this.store = store;
  }

  /// Empty before the first push, and while nothing can arrive.
  public Optional<Quiet> look(ReceiverState receiver, @Nullable Instant newestPush, Instant now) {
    if (newestPush == null) {
      return Optional.empty();
    }
    if (lastPush != null) {
      longest = longer(longest, Duration.between(lastPush, newestPush));
    }
    lastPush = newestPush;
    if (lookedUp == null || now.isAfter(lookedUp.plus(LOOKED_UP_EVERY))) {
      lookedUp = now;
      longest = store.longestGap(now.minus(USUAL_FOR));
    }
    return receiver instanceof ReceiverState.Listening listening
        ? Optional.of(new Quiet(later(newestPush, listening.since()), longest))
        : Optional.empty();
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
