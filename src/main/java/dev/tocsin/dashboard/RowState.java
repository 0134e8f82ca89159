package dev.tocsin.dashboard;

/// The state of a row in one word, in the order of the default sort.
public enum RowState {
  FIRING,
  /// Firing, but not heard of for too long to be sure.
  STALE,
  /// Firing, and somebody has acknowledged it.
  ACKED,
  /// Resolved, and nobody has acknowledged it or looked since.
  UNSEEN,
  RESOLVED,
  /// Hidden for a while because somebody wanted it so, whatever it does.
  SHELVED
}
