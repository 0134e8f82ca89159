package dev.tocsin.query;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// What the words of a query that depend on time mean just now.
///
/// @param now what durations run to
/// @param zone in which a day begins
/// @param staleAfter how long an alarm may fire without news before it is stale
/// @param rules what people have set that holds then
public record Moment(Instant now, ZoneId zone, Duration staleAfter, HouseRules rules) {

  /// How far back the occurrences count that make an alarm chatter.
  private static final Duration CHATTERING_WITHIN = Duration.ofMinutes(60);

  /// Where people have set nothing.
  public Moment(Instant now, ZoneId zone, Duration staleAfter) {
    this(now, zone, staleAfter, HouseRules.NONE);
  }

  /// Occurrences that began at that time or before do not count as chattering.
  public Instant chatteringSince() {
    return now.minus(CHATTERING_WITHIN);
  }

  /// What is still firing and was last heard of before this is stale.
  public Instant staleBefore() {
    return now.minus(staleAfter);
  }
}
