package dev.tocsin.simulator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/// A few alarms of the [Estate] that fire, are told again each notification period with a value
/// that moves, and are resolved now.
final class Repeats {

  private static final int ALARMS = 4;
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  private Repeats() {}

  static List<Push> pushes(Estate estate, int count, Instant now, RandomGenerator random) {
    List<Estate.Entry> entries =
        estate.alarms().stream()
            .filter(entry -> entry.resolvedAfter() != null && estate.alarm(entry).repeats())
            .limit(ALARMS)
            .toList();
    var pushes = new ArrayList<Push>(count);
    int rounds = Math.ceilDiv(count, ALARMS);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ALARMS && pushes.size() < count; i++) {
        // The last alarms have one push less when the count does not divide evenly.
        int last = (count - i - 1) / ALARMS;
        pushes.add(push(estate, entries.get(i), round, last, now, random));
      }
    }
    return pushes;
  }

  private static Push push(
      Estate estate, Estate.Entry entry, int round, int last, Instant now, RandomGenerator random) {
    SimulatedAlarm alarm = estate.alarm(entry);
    var metric = (SimulatedCondition.Metric) alarm.condition();
    var threshold = Objects.requireNonNull(metric.threshold());
    Duration period = Duration.ofSeconds(threshold.alarmNotifyPeriod());
    Instant firstOccurred = now.minus(period.multipliedBy(last));
    Duration lasted = period.multipliedBy(round);
    boolean resolved = round > 0 && round == last;
    return resolved
        ? Push.resolve(alarm, firstOccurred, lasted, entry.recoveredValue())
        : Push.firing(
            alarm,
            firstOccurred,
            lasted,
            moved(Objects.requireNonNull(entry.value()), threshold, random));
  }

  /// Moves a value about, but never back to the good side of its threshold.
  private static String moved(
      String value, SimulatedCondition.Threshold threshold, RandomGenerator random) {
    var peak = new BigDecimal(value);
    var limit = new BigDecimal(threshold.calcValue());
    BigDecimal share = BigDecimal.valueOf(random.nextDouble(0.5, 1.5));
    BigDecimal moved =
        limit
            .add(peak.subtract(limit).multiply(share))
            .setScale(peak.scale(), RoundingMode.HALF_UP);
    return (threshold.unit().equals("%") ? moved.min(FULL) : moved).toPlainString();
  }
}
