package dev.tocsin.simulator;

import java.time.Duration;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;

/// What a simulation sent, and what was answered.
///
/// @param planned callbacks that the scenario had
/// @param answered how many callbacks each HTTP status answered
/// @param failed callbacks that nobody answered
/// @param lastFailure why, for the last of them
public record Result(
    int planned,
    SortedMap<Integer, Integer> answered,
    int failed,
    Optional<String> lastFailure,
    Duration elapsed) {

  private static final int OK = 200;

  public Result {
    answered = Collections.unmodifiableSortedMap(new TreeMap<>(answered));
  }

  /// How many callbacks were sent, answered or not.
  public int sent() {
    return answered.values().stream().mapToInt(Integer::intValue).sum() + failed;
  }

  /// How many callbacks were answered 200.
  public int accepted() {
    return answered.getOrDefault(OK, 0);
  }

  /// Whether something was planned, and all of it was sent and accepted.
  public boolean complete() {
    return planned > 0 && accepted() == planned;
  }

  /// Tells it in one line of English, without the URL.
  public String sentence() {
    if (planned == 0) {
      return "Nothing to send: the scenario tells nothing in this shape.";
    }
    var parts = new StringJoiner(", ");
    answered.forEach((status, count) -> parts.add(count + " answered " + status));
    lastFailure.ifPresent(reason -> parts.add(failed + " not answered (" + reason + ")"));
    String line =
        String.format(
            Locale.ROOT,
            "Sent %d callback%s in %.1f s: %s.",
            sent(),
            sent() == 1 ? "" : "s",
            elapsed.toMillis() / 1000.0,
            parts);
    return sent() == planned ? line : line + " Gave up, %d not sent.".formatted(planned - sent());
  }
}
