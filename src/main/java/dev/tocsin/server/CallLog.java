package dev.tocsin.server;

import dev.tocsin.server.Call.Outcome;
import dev.tocsin.store.TimeHistogram;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.concurrent.atomic.LongAccumulator;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The newest calls, and how many there were of each kind. Any thread.
///
/// To note a call is a handful of atomic steps and never waits: two rings that are written over,
/// one for those with the secret and one for strangers, so that a scan of the port does not push
/// out what Cloud Monitor sent.
final class CallLog {

  static final int MOST_CALLS = 500;
  static final int MOST_STRANGERS = 200;

  /// Within this time the same body is a retry, as the store has it for most alarms.
  private static final Duration RETRY = Duration.ofMinutes(10);

  private record Noted(long number, OpenCall call) {}

  private final AtomicLong numbers = new AtomicLong();
  private final Ring calls = new Ring(MOST_CALLS);
  private final Ring strangers = new Ring(MOST_STRANGERS);
  private final Map<Outcome, LongAdder> counts = new EnumMap<>(Outcome.class);
  private final TimeHistogram answerTimes = new TimeHistogram();
  private final LongAccumulator longest = new LongAccumulator(Math::max, 0);

  CallLog() {
    for (Outcome outcome : Outcome.values()) {
      counts.put(outcome, new LongAdder());
    }
  }

  /// @param call does not change from now on
  void note(OpenCall call, Outcome outcome) {
    Noted noted = new Noted(numbers.incrementAndGet(), call);
    (call.isKnown() ? calls : strangers).add(noted);
    LongAdder count = counts.get(outcome);
    if (count != null) {
      count.increment();
    }
    if (call.isKnown() && call.isAnswered()) {
      longest.accumulate(call.nanos());
      answerTimes.note(call.nanos());
    }
  }

  /// How it is now. What is noted meanwhile may be in it or not.
  Calls newest() {
    List<Noted> known = calls.newestFirst();
    List<Call> all = new ArrayList<>(called(known));
    strangers.newestFirst().forEach(noted -> all.add(noted.call().call(noted.number(), false)));
    all.sort(Comparator.comparingLong(Call::number).reversed());
    return new Calls(all, counts(), times(known));
  }

  /// How many there were, of those outcomes that were seen.
  Map<Outcome, Long> counts() {
    Map<Outcome, Long> seen = new EnumMap<>(Outcome.class);
    counts.forEach((outcome, count) -> {
      if (count.sum() > 0) {
        seen.put(outcome, count.sum());
      }
    });
    return seen;
  }

  /// How long those with the secret waited for their answer.
  TimeHistogram.Counted answerTimes() {
    return answerTimes.counted();
  }

  private static List<Call> called(List<Noted> newestFirst) {
    Map<String, Instant> bodies = new HashMap<>();
    return newestFirst.reversed().stream()
        .map(noted -> noted.call().call(noted.number(), isRetry(noted.call(), bodies)))
        .toList();
  }

  private static boolean isRetry(OpenCall call, Map<String, Instant> bodies) {
    String digest = call.digest();
    if (digest == null) {
      return false;
    }
    Instant before = bodies.put(digest, call.at());
    return before != null && Duration.between(before, call.at()).compareTo(RETRY) <= 0;
  }

  private Calls.@Nullable AnswerTimes times(List<Noted> known) {
    long[] nanos =
        known.stream()
            .map(Noted::call)
            .filter(OpenCall::isAnswered)
            .mapToLong(OpenCall::nanos)
            .sorted()
            .toArray();
    return nanos.length == 0
        ? null
        : new Calls.AnswerTimes(at(nanos, 0.5), at(nanos, 0.99), Duration.ofNanos(longest.get()));
  }

  private static Duration at(long[] sorted, double share) {
    return Duration.ofNanos(sorted[(int) Math.ceil(share * sorted.length) - 1]);
  }

  /// The last so many, each in the place of one that is older.
  private static final class Ring {

    private final AtomicReferenceArray<Noted> places;
    private final AtomicLong added = new AtomicLong();

    Ring(int size) {
      places = new AtomicReferenceArray<>(size);
    }

    void add(Noted noted) {
      places.setRelease((int) (added.getAndIncrement() % places.length()), noted);
    }

    List<Noted> newestFirst() {
      return Stream.iterate(0, place -> place < places.length(), place -> place + 1)
          .map(places::getAcquire)
          .filter(noted -> noted != null)
          .sorted(Comparator.comparingLong(Noted::number).reversed())
          .toList();
    }
  }
}
