package dev.tocsin.dashboard;

import dev.tocsin.alarm.Effect;
import dev.tocsin.store.StoredCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How often an alarm is repeated, as it was seen. Pure.
final class Pace {

  private static final int FEWEST_GAPS = 2;

  private Pace() {}

  /// The usual time between two pushes; empty where they have none, or too few have come.
  ///
  /// It is called usual when three gaps of four differ from their median by a quarter at most: a
  /// policy may repeat in ever longer gaps.
  ///
  /// @param callbacks oldest first
  static Optional<Duration> of(List<StoredCallback> callbacks) {
    List<Instant> firing =
        callbacks.stream()
            .filter(push -> isInTime(push.effect()))
            .map(StoredCallback::receivedAt)
            .toList();
    List<Duration> gaps = new ArrayList<>();
    for (int i = 1; i < firing.size(); i++) {
      gaps.add(Duration.between(firing.get(i - 1), firing.get(i)));
    }
    if (gaps.size() < FEWEST_GAPS) {
      return Optional.empty();
    }
    gaps.sort(null);
    Duration usual = gaps.get(gaps.size() / 2);
    long near =
        gaps.stream()
            .filter(gap -> gap.minus(usual).abs().multipliedBy(4).compareTo(usual) <= 0)
            .count();
    return usual.isPositive() && near * 4 >= gaps.size() * 3L
        ? Optional.of(usual)
        : Optional.empty();
  }

  private static boolean isInTime(Effect effect) {
    return switch (effect) {
      case FIRED, REPEATED, LEVEL_CHANGED, HEARD_AGAIN, REFIRED, REOPENED -> true;
      case RESOLVED,
          RESOLVED_UNSEEN_START,
          START_FILLED_IN,
          SUPERSEDED,
          LATE,
          REDELIVERED,
          STATUS_UNKNOWN,
          CLOSED,
          ACKNOWLEDGED,
          UNACKNOWLEDGED,
          SHELVED,
          UNSHELVED,
          SEEN,
          NOTED,
          EXPIRED,
          ANNOUNCED ->
          false;
    };
  }
}
