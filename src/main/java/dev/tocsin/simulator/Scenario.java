package dev.tocsin.simulator;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// A story that the simulator can tell.
public enum Scenario {
  /// See [Tour].
  TOUR("Every documented product and event once; a third is then resolved", 20, 61),
  /// See [Storm].
  STORM("One broken zone: many alarms of few policies within seconds", 50, 200),
  /// See [Repeats].
  REPEATS("A few alarms that are repeated, grow older, and end", 4, 28),
  /// See [Flapping].
  FLAPPING("Three alarms that fire and are resolved again and again", 4, 36),
  /// See [LostResolve].
  LOST_RESOLVE("Alarms whose resolve never arrives; some fire anew", 4, 24),
  /// See [OutOfOrder].
  OUT_OF_ORDER("Resolves before firings, repeats after resolves; all end", 4, 36),
  /// See [Retry].
  RETRY("Every push up to three times, with the very same body", 4, 40);

  private final String description;
  private final double rate;
  private final int count;

  Scenario(String description, double rate, int count) {
    this.description = description;
    this.rate = rate;
    this.count = count;
  }

  /// Finds a scenario by its [label].
  public static Optional<Scenario> labelled(String label) {
    return Stream.of(values()).filter(scenario -> scenario.label().equals(label)).findFirst();
  }

  /// Names it as on the command line: lower case, words joined by `-`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Tells in one line what it shows.
  public String description() {
    return description;
  }

  /// How many callbacks a second suit it.
  public double rate() {
    return rate;
  }

  /// How many callbacks suit it.
  public int count() {
    return count;
  }

  @Override
  public String toString() {
    return label();
  }

  /// Tells the story. A push that stands in it again is the sender's retry of that push.
  ///
  /// @param count the most pushes wanted
  /// @param now when the story is told, in whole seconds
  List<Push> pushes(Estate estate, int count, Instant now, RandomGenerator random) {
    return switch (this) {
      case TOUR -> Tour.pushes(estate, count, now);
      case STORM -> Storm.pushes(estate, count, now, random);
      case REPEATS -> Repeats.pushes(estate, count, now, random);
      case FLAPPING -> Flapping.pushes(estate, count, now, random);
      case LOST_RESOLVE -> LostResolve.pushes(estate, count, now);
      case OUT_OF_ORDER -> OutOfOrder.pushes(estate, count, now);
      case RETRY -> Retry.pushes(estate, count, now, random);
    };
  }
}
