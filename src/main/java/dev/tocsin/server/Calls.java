package dev.tocsin.server;

import dev.tocsin.server.Call.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the receiver was asked since it listens. Immutable.
///
/// @param newest the last calls, newest first
/// @param counts how many there were since the start, of those outcomes that were seen
/// @param times null before the first answer to a callback
public record Calls(List<Call> newest, Map<Outcome, Long> counts, @Nullable AnswerTimes times) {

  /// Nothing yet.
  public static final Calls NONE = new Calls(List.of(), Map.of(), null);

  /// How long callbacks waited for their answer.
  ///
  /// @param median of the newest calls, as is `p99`
  /// @param longest since the start
  public record AnswerTimes(Duration median, Duration p99, Duration longest) {}

  public Calls {
    newest = List.copyOf(newest);
    counts = Map.copyOf(counts);
  }

  /// How many there were since the start.
  public long count(Outcome outcome) {
    return counts.getOrDefault(outcome, 0L);
  }
}
