package dev.tocsin.app;

import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.action.AlarmDesk;
import java.time.InstantSource;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Leads what the person at this machine does to alarms to the store, in their name and with the
/// time.
record AlarmActions(AlarmStore store, InstantSource clock) implements AlarmDesk {

  @Override
  public CompletionStage<Outcome> close(long alarmId, @Nullable String reason) {
    return store.close(alarmId, clock.instant(), person(), reason);
  }

  @Override
  public CompletionStage<Outcome> addNote(long alarmId, String note) {
    return store.note(alarmId, clock.instant(), person(), note);
  }

  private static @Nullable String person() {
    return System.getProperty("user.name");
  }
}
