package dev.tocsin.store;

import java.time.Instant;
import java.util.List;
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

  /// Keeps that a person has seen this occurrence, whether it still fires or not.
  ///
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> acknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note);

  /// Takes an acknowledgement back.
  ///
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> unacknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note);

  /// Hides a firing alarm for a while, or for another while than before.
  ///
  /// @param until when it is shown again
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> shelve(
      long alarmId, Instant until, Instant at, @Nullable String by, @Nullable String note);

  /// Shows a shelved alarm again before its time.
  ///
  /// @param by who; null when nobody said
  /// @param note why; null when nobody said
  CompletionStage<Outcome> unshelve(
      long alarmId, Instant at, @Nullable String by, @Nullable String note);

  /// Keeps that a person has looked at alarms since they were resolved; how many were unseen until
  /// then.
  CompletionStage<Integer> seen(List<Long> alarmIds, Instant at);

  /// Keeps what a person wrote about an alarm, whether it fires or not.
  ///
  /// @param by who; null when nobody said
  CompletionStage<Outcome> note(long alarmId, Instant at, @Nullable String by, String note);
}
