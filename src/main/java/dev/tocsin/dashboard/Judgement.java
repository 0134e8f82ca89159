package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What follows for one alarm from the time and from what people have set: all that may change
/// while nothing happens to the alarm itself. Immutable and small.
///
/// @param shelved null when it is not on the shelf
/// @param chattering whether it is the newest occurrence of an alarm that begins again and again
public record Judgement(
    Grade grade,
    @Nullable Shelved shelved,
    boolean stale,
    boolean overdue,
    boolean standing,
    boolean chattering) {

  /// One that needs no rules: the level as sent, and the alarm's own shelving.
  ///
  /// @param stale whether it fires without news
  public static Judgement plain(Alarm alarm, boolean stale, Instant now) {
    Instant until = alarm.shelvedUntil(now);
    return new Judgement(
        Grade.sent(alarm.level()),
        until == null ? null : new Shelved(until, null),
        stale,
        alarm.isOverdue(now),
        alarm.isStanding(now),
        false);
  }

  Judgement with(Grade newGrade) {
    return new Judgement(newGrade, shelved, stale, overdue, standing, chattering);
  }

  Judgement with(@Nullable Shelved newShelved) {
    return new Judgement(grade, newShelved, stale, overdue, standing, chattering);
  }

  Judgement chattering(boolean now) {
    return new Judgement(grade, shelved, stale, overdue, standing, now);
  }

  /// The state in one word: what people did about it comes before how sure it is.
  RowState state(Alarm alarm) {
    if (shelved != null) {
      return RowState.SHELVED;
    }
    if (!alarm.isFiring()) {
      return alarm.isUnseen() ? RowState.UNSEEN : RowState.RESOLVED;
    }
    if (alarm.isAcknowledged()) {
      return RowState.ACKED;
    }
    return stale ? RowState.STALE : RowState.FIRING;
  }
}
