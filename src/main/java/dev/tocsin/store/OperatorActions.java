package dev.tocsin.store;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a person can do. Any thread; returns at once, and each stage ends on a thread that may
/// block: when it is on disk, or with a [DatabaseProblem] when it could not be done.
public interface OperatorActions {

  /// Ends a firing alarm by hand; a new push reopens it.
  ///
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> close(
      long alarmId, Instant at, @Nullable String by, @Nullable String note);

  /// Reads one body in the inbox again: true when it is an alarm now and has left the inbox.
  CompletionStage<Boolean> readAgain(long callbackId, Instant at);

  /// Reads all bodies in the inbox again; the number of those that have left it.
  ///
  /// @param readBy what reads them, to be kept: see [AlarmStore#inboxReadBy()]
  CompletionStage<Integer> readInboxAgain(String readBy, Instant at);

  /// Takes a body out of the inbox: false when it was not there. What was received is kept.
  CompletionStage<Boolean> deleteFromInbox(long callbackId, Instant at);
}
