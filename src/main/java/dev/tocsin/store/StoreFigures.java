package dev.tocsin.store;

import dev.tocsin.alarm.Effect;
import java.util.Map;

/// How the store works, in numbers. Immutable.
///
/// @param waiting how many callbacks and orders wait for the writer
/// @param commits how long commits took
/// @param databaseBytes the size of the database without its write-ahead log
/// @param walBytes the size of the write-ahead log
/// @param effects what was done to alarms since the start, of those effects that were seen
public record StoreFigures(
    int waiting,
    TimeHistogram.Counted commits,
    long databaseBytes,
    long walBytes,
    Map<Effect, Long> effects) {

  /// Before anything was stored.
  public static final StoreFigures NONE =
      new StoreFigures(0, TimeHistogram.Counted.NONE, 0, 0, Map.of());

  public StoreFigures {
    effects = Map.copyOf(effects);
  }
}
