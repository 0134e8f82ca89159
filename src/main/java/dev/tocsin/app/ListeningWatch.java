package dev.tocsin.app;

import dev.tocsin.dashboard.OutageWatch;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Outage;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Keeps when the receiver listened, and since when nobody did. Owns the thread `tocsin-listening`.
final class ListeningWatch implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(5);
  private static final Duration KEPT_EVERY = Duration.ofMinutes(1);
  private static final Duration LOOKED_AFTER = Duration.ofDays(7);
  private static final int MOST = 100;

  private final AlarmStore store;
  private final BooleanSupplier listening;
  private final InstantSource clock;
  private final OutageWatch watch;
  private final Beat beat = new Beat("tocsin-listening");
  private volatile List<Outage> recent;
  private @Nullable Instant kept;

  /// @param listening whether callbacks can arrive now
  ListeningWatch(AlarmStore store, BooleanSupplier listening, InstantSource clock) {
    this.store = store;
    this.listening = listening;
    this.clock = clock;
    this.watch = new OutageWatch(store.listenedUntil().orElse(null));
    this.recent = store.outages(clock.instant().minus(LOOKED_AFTER), MOST);
    beat.every(Duration.ZERO, PAUSE, this::look);
  }

  /// The outages of the last seven days, newest first. Any thread.
  List<Outage> recent() {
    return recent;
  }

  /// A person has looked after what was missing. Any thread.
  void checked() {
    var _ = store.checkOutages(clock.instant()).thenRun(this::readLater);
  }

  private void readLater() {
    beat.soon(this::read);
  }

  private void look() {
    Instant now = clock.instant();
    boolean listens = listening.getAsBoolean();
    Optional<Outage> over = watch.look(listens, now);
    if (over.isPresent()) {
      show(over.get());
      var _ = store.keep(over.get()).thenRun(this::readLater);
    }
    if (listens && (kept == null || !now.isBefore(kept.plus(KEPT_EVERY)) || over.isPresent())) {
      kept = now;
      var _ = store.listening(now);
    }
  }

  /// At once, whether it can be stored or not.
  private void show(Outage outage) {
    List<Outage> all = new ArrayList<>(recent);
    all.addFirst(outage);
    recent = List.copyOf(all.subList(0, Math.min(MOST, all.size())));
  }

  private void read() {
    try {
      recent = store.outages(clock.instant().minus(LOOKED_AFTER), MOST);
    } catch (RuntimeException e) {
      System.getLogger(ListeningWatch.class.getName())
          .log(Level.WARNING, "The outages could not be read", e);
    }
  }

  /// Keeps until when it listened.
  @Override
  public void close() {
    beat.close();
    if (listening.getAsBoolean()) {
      var _ = store.listening(clock.instant());
    }
  }
}
