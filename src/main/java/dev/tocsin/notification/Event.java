package dev.tocsin.notification;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Level;
import java.util.Locale;

/// What happened, as far as a person may be told of it.
public enum Event {
  /// A new occurrence fires.
  NEW,
  /// It had resolved, and fires on.
  AGAIN,
  /// A person had closed it, and it fires.
  REOPENED,
  /// It became more severe.
  ESCALATED,
  /// Heard again after it had been silent for long.
  HEARD_AGAIN,
  /// It was on the shelf, which has ended, and it fires.
  OFF_THE_SHELF,
  /// Its next push should have come and has not.
  OVERDUE,
  /// Somebody acknowledged it long ago, and it still fires.
  STILL_FIRING,
  /// Its resolve arrived.
  RESOLVED,
  /// Told again by the sender.
  REPEATED,
  /// It became less severe.
  EASED,
  /// It ended in another way than by its resolve.
  ENDED,
  /// A push that arrived late, and told of the past.
  LATE,
  /// The sender's retry of a push that had arrived.
  RETRY,
  /// A person did something about it.
  ATTENDED,
  /// Callbacks can no longer arrive.
  RECEIVER_DOWN,
  /// Callbacks can arrive again.
  RECEIVER_UP,
  /// Callbacks arrived that cannot be read.
  UNREADABLE,
  /// The program has started, and something fires.
  STARTED;

  /// What a change is, by the levels that count before and after it.
  static Event of(AlarmChange change, Level before, Level after) {
    return switch (change.effect()) {
      case FIRED -> firing(change, NEW);
      case REFIRED -> firing(change, AGAIN);
      case REOPENED -> firing(change, REOPENED);
      case LEVEL_CHANGED -> after.compareTo(before) < 0 ? firing(change, ESCALATED) : EASED;
      case HEARD_AGAIN -> HEARD_AGAIN;
      case REPEATED, STATUS_UNKNOWN -> REPEATED;
      case RESOLVED, RESOLVED_UNSEEN_START -> RESOLVED;
      case SUPERSEDED, CLOSED, EXPIRED -> ENDED;
      case START_FILLED_IN, LATE -> LATE;
      case REDELIVERED -> RETRY;
      case ACKNOWLEDGED, UNACKNOWLEDGED, SHELVED, UNSHELVED, SEEN, NOTED, ANNOUNCED -> ATTENDED;
    };
  }

  private static Event firing(AlarmChange change, Event event) {
    return change.after().isFiring() ? event : ENDED;
  }

  /// Whether an alarm fires that did not before.
  boolean begins() {
    return this == NEW || this == AGAIN || this == REOPENED;
  }

  /// Whether a person may ask later why they were told, or why not. The others come so often, or
  /// are so plain, that they would only fill the disk.
  boolean isTraced() {
    return switch (this) {
      case REPEATED, EASED, ENDED, LATE, RETRY, ATTENDED -> false;
      case RECEIVER_DOWN, RECEIVER_UP, UNREADABLE, STARTED -> false;
      case NEW,
          AGAIN,
          REOPENED,
          ESCALATED,
          HEARD_AGAIN,
          OFF_THE_SHELF,
          OVERDUE,
          STILL_FIRING,
          RESOLVED ->
          true;
    };
  }

  /// Whether it changes what a digest counts.
  boolean isCounted() {
    return isTraced() || this == ENDED || this == STARTED;
  }

  /// Its stable name, in no language.
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
