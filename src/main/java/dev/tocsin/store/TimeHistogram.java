package dev.tocsin.store;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Counts how long something took, by classes from a fifth of a millisecond to five seconds. Any
/// thread; to note a time costs three additions.
public final class TimeHistogram {

  private static final long[] BOUNDS =
      micros(200, 500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 500_000, 5_000_000);

  private final LongAdder[] counts =
      IntStream.rangeClosed(0, BOUNDS.length)
          .mapToObj(_ -> new LongAdder())
          .toArray(LongAdder[]::new);
  private final LongAdder nanos = new LongAdder();

  /// How it is at a moment. Immutable.
  ///
  /// @param classes from the quickest to the slowest; what is slower than all is in `count` only
  /// @param sum of all times
  public record Counted(List<TimeClass> classes, long count, Duration sum) {

    /// Nothing yet.
    public static final Counted NONE = new TimeHistogram().counted();

    public Counted {
      classes = List.copyOf(classes);
    }

    /// The upper end of the class in which the time is that so many of all do not exceed; longer
    /// than any class where it is in none.
    ///
    /// @param share between 0 and 1
    public Duration atMost(double share) {
      return classes.stream()
          .filter(each -> each.count() >= Math.ceil(share * count))
          .findFirst()
          .map(TimeClass::longest)
          .orElse(Duration.ofSeconds(10));
    }
  }

  /// One class of times.
  ///
  /// @param count of all times that were not longer
  public record TimeClass(Duration longest, long count) {}

  /// Counts one time.
  public void note(long tookNanos) {
    int place = Arrays.binarySearch(BOUNDS, tookNanos);
    counts[place < 0 ? -place - 1 : place].increment();
    nanos.add(tookNanos);
  }

  public Counted counted() {
    TimeClass[] classes = new TimeClass[BOUNDS.length];
    long count = 0;
    for (int place = 0; place < BOUNDS.length; place++) {
      count += counts[place].sum();
      classes[place] = new TimeClass(Duration.ofNanos(BOUNDS[place]), count);
    }
    return new Counted(
        List.of(classes), count + counts[BOUNDS.length].sum(), Duration.ofNanos(nanos.sum()));
  }

  private static long[] micros(long... micros) {
    return Arrays.stream(micros).map(each -> each * 1_000).toArray();
  }
}
