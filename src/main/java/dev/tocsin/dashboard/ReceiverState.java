package dev.tocsin.dashboard;

import java.time.Instant;

/// Whether callbacks can arrive.
public sealed interface ReceiverState {

  /// Listening.
  ///
  /// @param address host and port, such as `127.0.0.1:8787`
  /// @param callbackUrl the whole URL with its secret, to be copied by the person
  record Listening(String address, String callbackUrl, Instant since) implements ReceiverState {}

  /// Not listening.
  ///
  /// @param reason in English, from the system
  record Down(int port, String reason) implements ReceiverState {}
}
