package dev.tocsin.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// What the words of a query that depend on time mean just now.
///
/// @param now what durations run to
/// @param zone in which a day begins
/// @param staleAfter how long an alarm may fire without news before it is stale
public record Moment(Instant now, ZoneId zone, Duration staleAfter) {

  /// What is still firing and was last heard of before this is stale.
  public Instant staleBefore() {
    return now.minus(staleAfter);
  }
}
