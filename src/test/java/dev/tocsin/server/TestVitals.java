package dev.tocsin.server;

import dev.tocsin.store.StoreFigures;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Well, unless a test says otherwise.
///
/// @param measured how often the store's files were looked at
public record TestVitals(
    AtomicReference<@Nullable String> down,
    AtomicReference<StoreFigures> figures,
    AtomicReference<ErrorTally> tally,
    AtomicInteger queue,
    AtomicInteger measured)
    implements Vitals {

  static final Instant STARTED = Instant.parse("2026-03-01T04:00:00Z");

  public TestVitals() {
    this(
        new AtomicReference<>(),
        new AtomicReference<>(StoreFigures.NONE),
        new AtomicReference<>(ErrorTally.NONE),
        new AtomicInteger(),
        new AtomicInteger());
  }

  @Override
  public @Nullable String downBecause() {
    return down.get();
  }

  @Override
  public int waiting() {
    return queue.get();
  }

  @Override
  public StoreFigures store() {
    measured.incrementAndGet();
    return figures.get();
  }

  @Override
  public ErrorTally errors() {
    return tally.get();
  }

  @Override
  public Instant startedAt() {
    return STARTED;
  }

  @Override
  public Optional<Instant> lastCallbackAt() {
    return Optional.of(STARTED);
  }
}
