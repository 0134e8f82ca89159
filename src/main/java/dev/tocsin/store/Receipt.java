package dev.tocsin.store;

/// What the store says of a callback that it was given.
public sealed interface Receipt {

  /// It is on disk.
  record Stored() implements Receipt {}

  /// Too many wait already; the sender should come again.
  record Busy() implements Receipt {}

  /// It could not be written, and may or may not be on disk: the sender must come again.
  record Failed(String reason) implements Receipt {}
}
