package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One notification of an alarm: that it fires, still fires, or is resolved.
///
/// @param firstOccurred in whole seconds
/// @param lasted from the first occurrence to this push
/// @param value the metric's value at that moment, if it has a threshold
record Push(
    SimulatedAlarm alarm,
    Instant firstOccurred,
    Duration lasted,
    boolean resolved,
    @Nullable String value) {

  static Push firing(
      SimulatedAlarm alarm, Instant firstOccurred, Duration lasted, @Nullable String value) {
    return new Push(alarm, firstOccurred, lasted, false, value);
  }

  static Push resolve(
      SimulatedAlarm alarm, Instant firstOccurred, Duration lasted, @Nullable String value) {
    return new Push(alarm, firstOccurred, lasted, true, value);
  }

  /// When the alarm was resolved, on a resolve.
  Instant recovered() {
    return firstOccurred.plus(lasted);
  }
}
