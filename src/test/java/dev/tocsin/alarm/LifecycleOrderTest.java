package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Delivery is at least once and in any order: neither may change what is known in the end.
class LifecycleOrderTest {

  private static final int ORDERS = 40;
  private static final List<Level> LEVELS = List.of(Level.values());

  /// What must be the same in the end. Counts and times of receipt tell of the delivery instead.
  private record Outcome(
      Instant firstOccurredAt,
      Phase phase,
      @Nullable Ending ending,
      @Nullable Instant resolvedAt,
      boolean startSeen,
      Level level,
      @Nullable String value) {}

  static LongStream seeds() {
    return LongStream.range(0, 50);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyOrderEndsTheSame(long seed) {
    Random random = new Random(seed);
    List<AlarmMessage> sent = history(random);
    List<Outcome> expected = outcomes(sent);
    for (int order = 0; order < ORDERS; order++) {
      List<AlarmMessage> shuffled = new ArrayList<>(sent);
      Collections.shuffle(shuffled, random);
      assertThat(outcomes(shuffled)).as("seed %d, order %d", seed, order).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void anyRepetitionInAnyOrderEndsTheSame(long seed) {
    Random random = new Random(seed);
    List<AlarmMessage> sent = history(random);
    List<Outcome> expected = outcomes(sent);
    for (int order = 0; order < ORDERS; order++) {
      List<AlarmMessage> repeated = new ArrayList<>(sent);
      for (AlarmMessage message : sent) {
        repeated.addAll(Collections.nCopies(random.nextInt(3), message));
      }
      Collections.shuffle(repeated, random);
      assertThat(outcomes(repeated)).as("seed %d, order %d", seed, order).isEqualTo(expected);
    }
  }

  /// Up to five occurrences of one alarm: each fires, is repeated as it grows older with another
  /// value and sometimes another level, and is resolved, unless its firings or its resolve are
  /// lost.
  private static List<AlarmMessage> history(Random random) {
    List<AlarmMessage> sent = new ArrayList<>();
    Instant begin = Messages.BEGIN;
    int occurrences = 1 + random.nextInt(5);
    for (int occurrence = 0; occurrence < occurrences; occurrence++) {
      Duration lasted = Duration.ZERO;
      boolean startLost = random.nextInt(6) == 0;
      int firings = 1 + random.nextInt(4);
      for (int firing = 0; firing < firings; firing++) {
        Level level = LEVELS.get(random.nextInt(LEVELS.size()));
        if (!startLost) {
          sent.add(Messages.firing(begin, lasted, "9" + occurrence + "." + firing, level));
        }
        lasted = lasted.plusSeconds(60 + random.nextInt(600));
      }
      boolean endLost = !startLost && random.nextInt(3) == 0;
      if (!endLost) {
        sent.add(Messages.resolve(begin, begin.plus(lasted)));
      }
      begin = begin.plus(lasted).plusSeconds(1 + random.nextInt(3_600));
    }
    return sent;
  }

  private static List<Outcome> outcomes(List<AlarmMessage> received) {
    AlarmBook book = new AlarmBook();
    Instant receivedAt = Messages.BEGIN.plus(Duration.ofHours(12));
    for (AlarmMessage message : received) {
      receivedAt = receivedAt.plusSeconds(1);
      book.add(message, receivedAt);
    }
    return book.alarms().stream().map(LifecycleOrderTest::outcome).toList();
  }

  private static Outcome outcome(Alarm alarm) {
    Course course = alarm.course();
    return new Outcome(
        course.firstOccurredAt(),
        course.phase(),
        course.ending(),
        course.resolvedAt(),
        course.startSeen(),
        alarm.level(),
        ((Condition.Metric) alarm.condition()).value());
  }
}
