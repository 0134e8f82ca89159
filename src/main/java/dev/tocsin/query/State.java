package dev.tocsin.query;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What follows `is:`.
///
/// The last five are words of the language in which no alarm can be yet.
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
  EVENT,
  METRIC,
  ACKED,
  UNSEEN,
  SHELVED,
  OVERDUE,
  CHATTERING;

  /// Those in which an alarm can be, as they are written.
  public static List<String> words() {
    return Arrays.stream(values())
        .filter(state -> state.compareTo(ACKED) < 0)
        .map(State::word)
        .toList();
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

  /// Whether it tells how an alarm's course stands, and not what kind of alarm it is or what people
  /// did about it.
  public boolean isCourse() {
    return compareTo(EVENT) < 0;
  }
}
