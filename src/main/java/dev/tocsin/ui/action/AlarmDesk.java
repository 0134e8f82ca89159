package dev.tocsin.ui.action;

import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.store.Outcome;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a person asks to be done to an alarm. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread when it is on disk, with a failure when it could not be
/// stored.
public interface AlarmDesk {

  /// Keeps that the person has seen this occurrence.
  CompletionStage<Outcome> acknowledge(long alarmId);

  /// Takes an acknowledgement back.
  CompletionStage<Outcome> unacknowledge(long alarmId);

  /// Hides a firing alarm until then.
  ///
  /// @param note why; null when the person did not say
  CompletionStage<Outcome> shelve(long alarmId, Instant until, @Nullable String note);

  /// Shows a shelved alarm again before its time.
  CompletionStage<Outcome> unshelve(long alarmId);

  /// Ends a firing alarm by hand.
  ///
  /// @param reason why; null when the person did not say
  CompletionStage<Outcome> close(long alarmId, @Nullable String reason);

  /// Keeps what the person wrote about an alarm.
  CompletionStage<Outcome> addNote(long alarmId, String note);

  /// Keeps that the person has looked at these since they were resolved.
  void seen(List<Long> alarmIds);

  /// The live alarms that a query finds, those on the shelf too.
  CompletionStage<List<Row>> find(Parsed query);

  /// Whether any alarm that the query finds began at that time or later.
  CompletionStage<Boolean> beganSince(Parsed query, Instant since);

  /// The person at this machine; empty when nobody knows.
  String person();
}
