package dev.tocsin.store;

import java.time.Instant;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a person can do to an alarm. Any thread; returns at once, and each stage ends on a thread
/// that may block: when it is on disk, or with a [DatabaseProblem] when it could not be done.
public interface OperatorActions {

  /// Ends a firing alarm by hand; a new push reopens it.
  ///
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> close(
      long alarmId, Instant at, @Nullable String by, @Nullable String note);

  /// Keeps what a person wrote about an alarm, whether it fires or not.
  ///
  /// @param by who; null when nobody said
  CompletionStage<Outcome> note(long alarmId, Instant at, @Nullable String by, String note);
}
