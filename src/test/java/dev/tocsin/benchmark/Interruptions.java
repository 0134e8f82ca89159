package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.notification.SimulatedWeek;

/// How often a simulated week interrupts a person, beside a program that tells of each push.
final class Interruptions {

  private static final long[] SEEDS = {2026, 7, 42};

  private Interruptions() {}

  static void report(Table table) {
    for (long seed : SEEDS) {
      SimulatedWeek.Outcome week = SimulatedWeek.of(seed);
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
    }
  }
}
