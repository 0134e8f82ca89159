package dev.tocsin.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Alarms whose pushes overtake one another: a resolve before its firing, a repetition after the
/// resolve, an earlier occurrence after a later one. All of them are over in the end.
final class OutOfOrder {

  private static final Duration BETWEEN_OCCURRENCES = Duration.ofMinutes(50);

  private OutOfOrder() {}

  static List<Push> pushes(Estate estate, int count, Instant now) {
    List<Occurrence> alarms = Occurrence.past(estate, Math.ceilDiv(count, 2), now);
    return IntStream.range(0, alarms.size())
        .boxed()
        .flatMap(i -> mixed(alarms.get(i), i % 3))
        .limit(count)
        .toList();
  }

  private static Stream<Push> mixed(Occurrence alarm, int way) {
    return switch (way) {
      case 0 -> Stream.of(alarm.resolve(), alarm.firing());
      case 1 ->
          Stream.of(alarm.firing(), alarm.resolve(), alarm.firing(alarm.lasted().dividedBy(2)));
      default -> {
        Occurrence earlier =
            alarm.at(alarm.firstOccurred().minus(BETWEEN_OCCURRENCES), alarm.lasted());
        yield Stream.of(alarm.firing(), earlier.resolve(), earlier.firing(), alarm.resolve());
      }
    };
  }
}
