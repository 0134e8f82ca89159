package dev.tocsin.alarm;

import java.util.List;
import java.util.stream.Stream;

/// What was received about one occurrence.
///
/// @param notifications pushes that told something: first, repeats, resolve
/// @param redeliveries retries of a push that had already arrived
/// @param sessionIds every `sessionId` and `alertId` seen, oldest first, for search; the first
///   hundred, so that no sender can make an alarm grow without end
public record Tally(int notifications, int redeliveries, List<String> sessionIds) {

  private static final int MOST_SESSION_IDS = 100;

  public Tally {
    sessionIds = List.copyOf(sessionIds);
  }

  Tally heard(AlarmMessage message) {
    return new Tally(notifications + 1, redeliveries, union(message.sessionIds()));
  }

  Tally redelivered(int retries) {
    return new Tally(notifications, redeliveries + retries, sessionIds);
  }

  private List<String> union(List<String> more) {
    if (sessionIds.containsAll(more)) {
      return sessionIds;
    }
    return Stream.concat(sessionIds.stream(), more.stream())
        .distinct()
        .limit(MOST_SESSION_IDS)
        .toList();
  }
}
