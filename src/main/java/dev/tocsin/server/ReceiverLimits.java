package dev.tocsin.server;

import java.time.Duration;

/// What one sender may take of the receiver's memory and time. Cloud Monitor gives up on an answer
/// after five seconds, so that everything here is shorter where it can be.
///
/// @param bodyBytes the largest body
/// @param requestsInFlight how many whole callbacks may wait for their receipt
/// @param bytesInFlight how much they may hold together; bodies that are still arriving may hold as
///   much again, so that slow senders take nothing from quick ones
/// @param headersWithin from the first byte of a request to the end of its headers
/// @param idleFor how long a connection may stay open without a request
/// @param bodyWithin from the headers to the end of the body
/// @param answerWithin from the end of the body to the answer
/// @param closeWithin how long a stop waits for requests that have begun
public record ReceiverLimits(
    int bodyBytes,
    int requestsInFlight,
    int bytesInFlight,
    Duration headersWithin,
    Duration idleFor,
    Duration bodyWithin,
    Duration answerWithin,
    Duration closeWithin) {

  /// What a desktop in everyday use needs, with room to spare.
  public static final ReceiverLimits STANDARD =
      new ReceiverLimits(
          256 * 1024,
          64,
          4 * 1024 * 1024,
          Duration.ofSeconds(3),
          Duration.ofSeconds(15),
          Duration.ofSeconds(6),
          Duration.ofSeconds(4),
          Duration.ofSeconds(5));

  /// The same for other bodies.
  ReceiverLimits withBodyBytes(int most) {
    return new ReceiverLimits(
        most,
        requestsInFlight,
        bytesInFlight,
        headersWithin,
        idleFor,
        bodyWithin,
        answerWithin,
        closeWithin);
  }
}
