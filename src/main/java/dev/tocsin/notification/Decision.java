package dev.tocsin.notification;

import dev.tocsin.alarm.AlarmChange;
import java.util.Objects;

/// Whether a change of an alarm interrupts a person, with the reason. Pure.
sealed interface Decision {

  /// It does.
  record Announce(Cause cause) implements Decision {}

  /// It does not.
  record Silent(Reason reason) implements Decision {}

  /// Why a change is told.
  enum Cause {
    /// A new occurrence fires.
    NEW,
    /// It had resolved, and fires on.
    AGAIN,
    /// A person had closed it, and it fires.
    REOPENED,
    /// It became more severe.
    WORSE
  }

  /// Why a change is not told.
  enum Reason {
    /// A repeat of what was told before.
    NOT_NEW,
    /// The level changed, but not for the worse.
    NOT_WORSE,
    /// It is over.
    RESOLVED,
    /// The push was late, and told of the past.
    LATE,
    /// The sender's retry.
    RETRY
  }

  /// Only what fires now, and was not known to fire like this before, is worth an interruption.
  static Decision of(AlarmChange change) {
    return switch (change.effect()) {
      case FIRED -> announce(change, Cause.NEW);
      case REFIRED -> announce(change, Cause.AGAIN);
      case REOPENED -> announce(change, Cause.REOPENED);
      case LEVEL_CHANGED ->
          isWorse(change) ? announce(change, Cause.WORSE) : new Silent(Reason.NOT_WORSE);
      case REPEATED,
          HEARD_AGAIN,
          STATUS_UNKNOWN,
          NOTED,
          ACKNOWLEDGED,
          UNACKNOWLEDGED,
          SHELVED,
          UNSHELVED,
          SEEN,
          ANNOUNCED ->
          new Silent(Reason.NOT_NEW);
      case RESOLVED, RESOLVED_UNSEEN_START, SUPERSEDED, CLOSED, EXPIRED ->
          new Silent(Reason.RESOLVED);
      case START_FILLED_IN, LATE -> new Silent(Reason.LATE);
      case REDELIVERED -> new Silent(Reason.RETRY);
    };
  }

  private static Decision announce(AlarmChange change, Cause cause) {
    return change.after().isFiring() ? new Announce(cause) : new Silent(Reason.RESOLVED);
  }

  private static boolean isWorse(AlarmChange change) {
    return Objects.requireNonNull(change.before()).level().compareTo(change.after().level()) > 0;
  }
}
