package dev.tocsin.dashboard;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/// How many alarms began in the last hour, repeats left aside.
///
/// @param perMinute by minute, the current one last
public record Rate(List<Integer> perMinute) {

  /// More new alarms in ten minutes than this are more than a person can attend to (EEMUA 191).
  public static final int FLOOD = 10;

  /// A flood that began ends when fewer than this are new in ten minutes (ISA-18.2).
  private static final int CALM = 5;

  private static final int MINUTES = 60;

  public Rate {
    perMinute = List.copyOf(perMinute);
  }

  static Rate of(Collection<Row> rows, Instant now) {
    int[] counts = new int[MINUTES];
    for (Row row : rows) {
      long ago = Duration.between(row.firstOccurredAt(), now).toMinutes();
      if (ago >= 0 && ago < MINUTES && !row.firstOccurredAt().isAfter(now)) {
        counts[MINUTES - 1 - (int) ago]++;
      }
    }
    return new Rate(IntStream.of(counts).boxed().toList());
  }

  /// How many began in the last ten minutes.
  public int lastTenMinutes() {
    return perMinute.subList(MINUTES - 10, MINUTES).stream().mapToInt(Integer::intValue).sum();
  }

  /// Whether more is new than a person can attend to, now or so lately that it is not yet calm.
  public boolean isFlood() {
    boolean flood = false;
    for (int began : slidingTenMinutes()) {
      flood = began > FLOOD || (flood && began >= CALM);
    }
    return flood;
  }

  /// How many began in the ten minutes that ended with each of these minutes.
  ///
  /// @return one number for each minute of which all ten are known
  public List<Integer> slidingTenMinutes() {
    return IntStream.rangeClosed(10, MINUTES)
        .map(end -> perMinute.subList(end - 10, end).stream().mapToInt(Integer::intValue).sum())
        .boxed()
        .toList();
  }
}
