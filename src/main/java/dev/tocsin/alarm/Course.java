package dev.tocsin.alarm;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The course of one occurrence in time.
///
/// @param ending null while firing
/// @param firstOccurredAt when it began, as sent; the time of receipt where nothing was sent
/// @param resolvedAt when it ended, whatever the ending; null while firing
/// @param firingAsOf the latest moment of which a push said that it was firing
/// @param lastReceivedAt when the last push about it arrived
/// @param startSeen false when a resolve came without its firing
/// @param startTold false while no push has told when it began, so that `firstOccurredAt` is when
///   it was first heard of
public record Course(
    Phase phase,
    @Nullable Ending ending,
    Instant firstOccurredAt,
    @Nullable Instant resolvedAt,
    Instant firingAsOf,
    Instant lastReceivedAt,
    boolean startSeen,
    boolean startTold) {

  /// The same, heard of at that time too.
  Course heardAt(Instant receivedAt) {
    return new Course(
        phase,
        ending,
        firstOccurredAt,
        resolvedAt,
        firingAsOf,
        later(lastReceivedAt, receivedAt),
        startSeen,
        startTold);
  }

  /// The same, over since then.
  Course ended(Ending how, Instant at) {
    return new Course(
        Phase.RESOLVED, how, firstOccurredAt, at, firingAsOf, lastReceivedAt, startSeen, startTold);
  }

  static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /// Frozen once resolved, running while firing; never negative, whatever the clocks say.
  public Duration duration(Instant now) {
    Duration lasted = Duration.between(firstOccurredAt, resolvedAt != null ? resolvedAt : now);
    return lasted.isNegative() ? Duration.ZERO : lasted;
  }
}
