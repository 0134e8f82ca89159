package dev.tocsin.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Something that was done without a push, as it is kept.
///
/// Together with the callbacks these are the truth: judging both again, in their order, makes the
/// same alarms.
///
/// @param afterCallback the last callback that had been judged by then
/// @param callbackId the callback in the inbox, or the one that began the alarm: the alarm's id
/// @param by who did it; null when it was the program, or nobody said
/// @param note why, or the note itself; null when nobody said
/// @param until when a shelving ends; null for all else
public record Action(
    long id,
    Instant at,
    long afterCallback,
    Kind kind,
    long callbackId,
    @Nullable String by,
    @Nullable String note,
    @Nullable Instant until) {

  /// What was done. The names are kept in the database.
  public enum Kind {
    /// A person closed the alarm.
    CLOSED,
    /// A person acknowledged the alarm.
    ACKNOWLEDGED,
    /// A person took the acknowledgement back.
    UNACKNOWLEDGED,
    /// A person shelved the alarm.
    SHELVED,
    /// A person took the alarm off the shelf.
    UNSHELVED,
    /// A person has looked at the alarm since it was resolved.
    SEEN,
    /// All that had been resolved counts as seen, as nobody could say so before.
    ALL_SEEN,
    /// A person wrote a note about the alarm.
    NOTED,
    /// The time of an event that never resolves was over.
    EXPIRED,
    /// A body in the inbox was read again and understood.
    READ_AGAIN,
    /// A person deleted a body from the inbox.
    DELETED,
    /// A push about the alarm waits in the inbox, because nobody knows its status. It follows from
    /// the inbox and is not kept as an action.
    STATUS_UNKNOWN
  }
}
