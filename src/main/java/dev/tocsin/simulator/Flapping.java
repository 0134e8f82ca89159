package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;

/// A few alarms that fire and are resolved again and again, each time as a new occurrence of a
/// minute or two.
final class Flapping {

  private static final int ALARMS = 3;
  private static final Duration CYCLE = Duration.ofMinutes(4);
  private static final int SHORTEST_SECONDS = 40;
  private static final int LONGEST_SECONDS = 150;

  private Flapping() {}

  static List<Push> pushes(Estate estate, int count, Instant now, RandomGenerator random) {
    List<Occurrence> alarms = Occurrence.past(estate, ALARMS, now);
    int cycles = Math.ceilDiv(count, 2 * ALARMS);
    var told = new ArrayList<Told>();
    for (int cycle = 0; cycle < cycles; cycle++) {
      Instant begin = now.minus(CYCLE.multipliedBy(cycles - cycle));
      for (Occurrence alarm : alarms) {
        Instant firstOccurred = begin.plusSeconds(random.nextInt(SHORTEST_SECONDS));
        Duration lasted = Duration.ofSeconds(random.nextInt(SHORTEST_SECONDS, LONGEST_SECONDS));
        Occurrence occurrence = alarm.at(firstOccurred, lasted);
        told.add(new Told(firstOccurred, occurrence.firing()));
        told.add(new Told(firstOccurred.plus(lasted), occurrence.resolve()));
      }
    }
    return told.stream()
        .sorted(Comparator.comparing(Told::at))
        .limit(count)
        .map(Told::push)
        .toList();
  }

  private record Told(Instant at, Push push) {}
}
