package dev.tocsin.hostile;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/// One connection's worth of something odd.
///
/// @param kind what is odd about it, for the report
/// @param steps what is done on the connection, before the answer is waited for
/// @param bodies the bodies that may be stored of it, in this order, and none besides
/// @param anyPart that any part of what was sent may be stored, because nobody can say where the
///   body of such a request begins and ends
record HostileRequest(String kind, List<Step> steps, List<byte[]> bodies, boolean anyPart) {

  /// What is done on a connection.
  sealed interface Step {
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares steps.
    record Send(byte[] bytes) implements Step {}

    record Wait(Duration time) implements Step {}

    /// Nothing more will be sent, but the answer is waited for.
    record HalfClose() implements Step {}

    /// As a sender that crashes.
    record Reset() implements Step {}
  }

  HostileRequest {
    steps = List.copyOf(steps);
    bodies = List.copyOf(bodies);
  }

  /// Sent in one piece.
  ///
  /// @param bodies that may be stored
  static HostileRequest of(String kind, byte[] sent, byte[]... bodies) {
    return new HostileRequest(kind, List.of(new Step.Send(sent)), List.of(bodies), false);
  }

  /// Nothing of which may be stored, for it is no request to the secret path.
  static HostileRequest of(String kind, String sent) {
    return of(kind, sent.getBytes(StandardCharsets.ISO_8859_1));
  }

  HostileRequest with(String manner, List<Step> newSteps) {
    return new HostileRequest(kind + ", " + manner, newSteps, bodies, anyPart);
  }

  /// All that it sends.
  byte[] sent() {
    return Bytes.join(
        steps.stream()
            .map(step -> step instanceof Step.Send send ? send.bytes() : new byte[0])
            .toArray(byte[][]::new));
  }
}
