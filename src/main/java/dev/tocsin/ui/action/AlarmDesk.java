package dev.tocsin.ui.action;

import dev.tocsin.store.Outcome;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// What a person asks to be done to an alarm. Called on the JavaFX thread; every call returns at
/// once, and its stage ends on any thread when it is on disk, with a failure when it could not be
/// stored.
public interface AlarmDesk {

  /// Ends a firing alarm by hand.
  ///
  /// @param reason why; null when the person did not say
  CompletionStage<Outcome> close(long alarmId, @Nullable String reason);

  /// Keeps what the person wrote about an alarm.
  CompletionStage<Outcome> addNote(long alarmId, String note);
}
