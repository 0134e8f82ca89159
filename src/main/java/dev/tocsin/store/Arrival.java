package dev.tocsin.store;

import java.time.Duration;
import java.time.Instant;

/// The first push about one alarm: when it came, and when it says that the alarm began.
public record Arrival(Instant receivedAt, Instant firstOccurredAt) {

  /// How much later than its own time it came; negative where that lies ahead.
  public Duration delay() {
    return Duration.between(firstOccurredAt, receivedAt);
  }
}
