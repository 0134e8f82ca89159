package dev.tocsin.alarm;

/// How an occurrence came to its end. Only a push ends one so far; the rules know what follows when
/// a person or the time does.
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
