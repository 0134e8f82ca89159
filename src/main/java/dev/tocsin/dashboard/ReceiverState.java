package dev.tocsin.dashboard;

import java.time.Instant;

/// Whether callbacks can arrive.
public sealed interface ReceiverState {

  /// Listening.
  ///
  /// @param address host and port, such as `127.0.0.1:8787`
  /// @param callbackUrl the whole URL with its secret, to be copied by the person
  record Listening(String address, String callbackUrl, Instant since) implements ReceiverState {

    /// The URL without what is secret in it: the last part of the path, and the password.
    public String maskedUrl() {
      String path = callbackUrl.substring(0, callbackUrl.lastIndexOf('/') + 1) + "…";
      return path.replaceFirst("//([^/@:]*):[^/@]*@", "//$1:…@");
    }
  }

  /// Not listening.
  ///
  /// @param reason in English, from the system
  record Down(int port, String reason) implements ReceiverState {}
}
