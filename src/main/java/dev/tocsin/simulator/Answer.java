package dev.tocsin.simulator;

/// What became of one callback that was sent.
sealed interface Answer {

  /// The receiver answered.
  record Status(int code) implements Answer {}

  /// Nobody answered.
  ///
  /// @param reason in a few words, without the URL, which holds the receiver's secret
  record Failure(String reason) implements Answer {}
}
