package dev.tocsin.app;

import dev.tocsin.server.ErrorTally;
import dev.tocsin.server.Vitals;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.StoreFigures;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How this program is.
record ProgramVitals(AlarmStore alarms, ErrorWatch watch, Instant startedAt) implements Vitals {

  @Override
  public @Nullable String downBecause() {
    return alarms.downBecause();
  }

  @Override
  public int waiting() {
    return alarms.waiting();
  }

  @Override
  public StoreFigures store() {
    return alarms.figures();
  }

  @Override
  public ErrorTally errors() {
    return watch.tally();
  }

  @Override
  public Optional<Instant> lastCallbackAt() {
    return alarms.lastReceivedAt();
  }
}
