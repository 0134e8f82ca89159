package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.notification.SimulatedWeek;
import java.util.LinkedHashMap;
import java.util.Map;

/// How often a simulated week interrupts a person, beside a program that tells of each push.
final class Interruptions implements Measure {

  private static final long[] SEEDS = {2026, 7, 42};

  private final Map<Long, SimulatedWeek.Outcome> weeks = new LinkedHashMap<>();

  /// The same in every round.
  @Override
  public void round() {
    for (long seed : SEEDS) {
      weeks.computeIfAbsent(seed, SimulatedWeek::of);
    }
  }

  @Override
  public void report(Table table) {
    weeks.forEach((seed, week) -> {
      String name = "week %d of %,d incidents: ".formatted(seed, week.incidents());
      table.row(
          name + "interruptions",
          "%,d".formatted(week.interruptions()),
          "",
          "",
          "",
          number((double) week.interruptions() / week.incidents()) + " each",
          "");
      table.row(
          name + "one for each push",
          "%,d".formatted(week.pushes()),
          "",
          "",
          "",
          number((double) week.pushes() / week.incidents()) + " each",
          "");
      table.row(
          name + "never told, of %,d alarms".formatted(week.occurrences()),
          Integer.toString(week.missed()),
          "",
          "",
          "",
          "",
          "0");
    });
  }
}
