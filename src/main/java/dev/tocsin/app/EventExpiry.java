package dev.tocsin.app;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Condition;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.store.AlarmStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// Takes events that never resolve out of the firing list when their time is over. Owns the thread
/// `tocsin-expiry`.
final class EventExpiry implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofMinutes(1);

  private final AlarmStore store;
  private final Catalog catalog;
  private final Duration last;
  private final InstantSource clock;
  private final Beat beat = new Beat("tocsin-expiry");

  /// @param last how long such an event fires after the last push about it
  EventExpiry(AlarmStore store, Catalog catalog, Duration last, InstantSource clock) {
    this.store = store;
    this.catalog = catalog;
    this.last = last;
    this.clock = clock;
    beat.every(Duration.ZERO, PAUSE, this::look);
  }

  private void look() {
    Instant now = clock.instant();
    Instant since = now.minus(last);
    List<Long> over =
        store.silentEvents(since).stream().filter(this::neverResolves).map(Alarm::id).toList();
    if (!over.isEmpty()) {
      var _ = store.expire(over, since, now);
    }
  }

  /// Because the push said that it has no state, or by the table of events.
  private boolean neverResolves(Alarm alarm) {
    return alarm.condition() instanceof Condition.Event event
        && (event.stateless() || catalog.neverResolves(alarm.subject()));
  }

  @Override
  public void close() {
    beat.close();
  }
}
