package dev.tocsin.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What follows `is:`.
public enum State {
  /// The condition holds, heard of lately or not.
  FIRING,
  /// It is over, however it ended.
  RESOLVED,
  /// Firing, but without news for longer than the stale time.
  STALE,
  CLOSED,
  SUPERSEDED,
  EXPIRED,
  /// It fires, and somebody has acknowledged it.
  ACKED,
  /// It was resolved, and nobody has acknowledged it or looked since.
  UNSEEN,
  /// On the shelf, by its own shelving or by a rule.
  SHELVED,
  /// It fires, but a repeat of it should have come and has not.
  OVERDUE,
  /// The newest occurrence of an alarm that begins again and again.
  CHATTERING,
  /// Firing for more than a day.
  STANDING,
  EVENT,
  METRIC;

  /// All of them, as they are written.
  public static List<String> words() {
    return Arrays.stream(values()).map(State::word).toList();
  }

  static @Nullable State named(String folded) {
    for (State state : values()) {
      if (state.word().equals(folded)) {
        return state;
      }
    }
    return null;
  }

  /// How it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// Whether it tells how an alarm stands, and not what kind of alarm it is.
  public boolean isStanding() {
    return compareTo(EVENT) < 0;
  }
}
