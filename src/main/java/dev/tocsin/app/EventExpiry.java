package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.store.AlarmStore;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Takes events that never resolve out of the firing list when their time is over. Owns the thread
/// `tocsin-expiry`.
final class EventExpiry implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AlarmStore store;
  private final Catalog catalog;
  private final Duration last;
  private final InstantSource clock;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("tocsin-expiry").daemon().factory());

  /// @param last how long such an event fires after the last push about it
  EventExpiry(AlarmStore store, Catalog catalog, Duration last, InstantSource clock) {
    this.store = store;
    this.catalog = catalog;
    this.last = last;
    this.clock = clock;
    var _ = thread.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      Instant now = clock.instant();
      Instant since = now.minus(last);
      List<Long> over =
          store.silentEvents(since).stream().filter(this::neverResolves).map(Alarm::id).toList();
      if (!over.isEmpty()) {
        var _ = store.expire(over, since, now);
      }
    } catch (RuntimeException | Error e) {
      System.getLogger(EventExpiry.class.getName())
          .log(Level.ERROR, "Events could not be looked through", e);
    }
  }

  /// Because the push said that it has no state, or by the table of events.
  private boolean neverResolves(Alarm alarm) {
    return alarm.condition() instanceof Condition.Event event
        && (event.stateless() || catalog.neverResolves(alarm.subject()));
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
