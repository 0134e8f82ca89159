package dev.tocsin.dashboard;

import java.time.Duration;
import java.time.Instant;

/// How long nothing has arrived, and how long that may take.
///
/// @param since the last push, or when the receiver began to listen if that was later
/// @param longestGap the longest time between two pushes of the last days
public record Quiet(Instant since, Duration longestGap) {

  private static final Duration SHORTEST_UNUSUAL = Duration.ofHours(24);
  private static final int TIMES_USUAL = 3;

  /// Whether it lasts so long that the way from the cloud may be cut.
  public boolean isUnusual(Instant now) {
    Duration usual = longestGap.multipliedBy(TIMES_USUAL);
    Duration limit = usual.compareTo(SHORTEST_UNUSUAL) > 0 ? usual : SHORTEST_UNUSUAL;
    return lasting(now).compareTo(limit) > 0;
  }

  public Duration lasting(Instant now) {
    return Duration.between(since, now);
  }
}
