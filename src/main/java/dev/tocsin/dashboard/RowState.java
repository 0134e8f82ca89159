package dev.tocsin.dashboard;

/// The state of a row in one word, in the order of the default sort.
public enum RowState {
  FIRING,
  /// Firing, but not heard of for too long to be sure.
  STALE,
  RESOLVED
}
