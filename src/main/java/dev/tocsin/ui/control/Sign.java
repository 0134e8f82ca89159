package dev.tocsin.ui.control;

import dev.tocsin.dashboard.Row;
import java.util.Locale;

/// The one thing about an alarm's state that its row shows first, by icon, word and colour: a state
/// of its own, or that its repeat has not come.
public enum Sign {
  FIRING,
  OVERDUE,
  STALE,
  ACKED,
  UNSEEN,
  RESOLVED,
  SHELVED;

  public static Sign of(Row row) {
    return switch (row.state()) {
      case FIRING -> row.isOverdue() ? OVERDUE : FIRING;
      case STALE -> STALE;
      case ACKED -> ACKED;
      case UNSEEN -> UNSEEN;
      case RESOLVED -> RESOLVED;
      case SHELVED -> SHELVED;
    };
  }

  /// Whether somebody should act now: only there a level has its colour.
  boolean isUrgent() {
    return this == FIRING || this == OVERDUE;
  }

  /// The pseudo-class by which style sheets colour it.
  public String mark() {
    return name().toLowerCase(Locale.ROOT);
  }
}
