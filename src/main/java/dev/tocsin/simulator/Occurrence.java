package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// One occurrence of an alarm of the [Estate] that is over, from which a scenario takes its pushes.
///
/// @param lasted from the beginning to the end
/// @param recoveredValue the value at the end, if the metric has a threshold
record Occurrence(
    SimulatedAlarm alarm,
    Instant firstOccurred,
    Duration lasted,
    @Nullable String value,
    @Nullable String recoveredValue) {

  /// Longer than any alarm of the estate is old, so that the occurrences of one alarm never
  /// overlap.
  private static final Duration ROUND = Duration.ofHours(2);

  /// So many occurrences, oldest first. Where the estate has fewer alarms that are over, the same
  /// ones occurred in the hours before, too.
  static List<Occurrence> past(Estate estate, int count, Instant now) {
    List<Estate.Entry> over =
        estate.alarms().stream().filter(entry -> entry.resolvedAfter() != null).toList();
    int rounds = Math.ceilDiv(count, over.size());
    return IntStream.range(0, count)
        .mapToObj(i -> {
          Estate.Entry entry = over.get(i % over.size());
          int roundsAgo = rounds - 1 - i / over.size();
          return of(estate, entry, now.minus(ROUND.multipliedBy(roundsAgo)).minus(entry.age()));
        })
        .toList();
  }

  /// An occurrence of an entry of the estate that is over.
  static Occurrence of(Estate estate, Estate.Entry entry, Instant firstOccurred) {
    Duration lasted = entry.resolvedAfter();
    if (lasted == null) {
      throw new IllegalArgumentException("still fires: " + entry);
    }
    return new Occurrence(
        estate.alarm(entry), firstOccurred, lasted, entry.value(), entry.recoveredValue());
  }

  /// The same alarm at another time.
  Occurrence at(Instant begin, Duration howLong) {
    return new Occurrence(alarm, begin, howLong, value, recoveredValue);
  }

  Push firing(Duration after) {
    return Push.firing(alarm, firstOccurred, after, value);
  }

  Push firing() {
    return firing(Duration.ZERO);
  }

  Push resolve() {
    return Push.resolve(alarm, firstOccurred, lasted, recoveredValue);
  }
}
