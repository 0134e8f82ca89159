package dev.tocsin.alarm;

/// How an occurrence came to its end.
public enum Ending {
  /// A resolve callback arrived.
  RESOLVED,
  /// A person closed it.
  CLOSED,
  /// A later occurrence of the same alarm began while its own resolve was never heard.
  SUPERSEDED,
  /// An event that never resolves: its time in the firing list is over.
  EXPIRED
}
