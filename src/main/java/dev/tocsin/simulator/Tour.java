package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/// Every alarm of the [Estate] fires, oldest first; then those that are over are resolved.
///
/// What still fires and is repeated arrives as its newest repetition, all else as its first push.
final class Tour {

  private Tour() {}

  static List<Push> pushes(Estate estate, int count, Instant now) {
    Stream<Push> firings = estate.alarms().stream().map(entry -> firing(estate, entry, now));
    Stream<Push> resolves =
        estate.alarms().stream().flatMap(entry -> resolve(estate, entry, now).stream());
    return Stream.concat(firings, resolves).limit(count).toList();
  }

  private static Push firing(Estate estate, Estate.Entry entry, Instant now) {
    SimulatedAlarm alarm = estate.alarm(entry);
    boolean repeated = alarm.repeats() && entry.resolvedAfter() == null;
    return Push.firing(
        alarm, now.minus(entry.age()), repeated ? entry.age() : Duration.ZERO, entry.value());
  }

  private static List<Push> resolve(Estate estate, Estate.Entry entry, Instant now) {
    Duration lasted = entry.resolvedAfter();
    return lasted == null
        ? List.of()
        : List.of(
            Push.resolve(
                estate.alarm(entry), now.minus(entry.age()), lasted, entry.recoveredValue()));
  }
}
