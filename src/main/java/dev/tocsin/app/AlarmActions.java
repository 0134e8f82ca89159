package dev.tocsin.app;

import dev.tocsin.dashboard.Dashboard;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.action.AlarmDesk;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/// Leads what the person at this machine does to alarms to the store, in their name and with the
/// time.
record AlarmActions(AlarmStore store, Dashboard dashboard, InstantSource clock)
    implements AlarmDesk {

  @Override
  public CompletionStage<Outcome> acknowledge(long alarmId) {
    return store.acknowledge(alarmId, clock.instant(), person(), null);
  }

  @Override
  public CompletionStage<Outcome> unacknowledge(long alarmId) {
    return store.unacknowledge(alarmId, clock.instant(), person(), null);
  }

  @Override
  public CompletionStage<Outcome> shelve(long alarmId, Instant until, @Nullable String note) {
    return store.shelve(alarmId, until, clock.instant(), person(), note);
  }

  @Override
  public CompletionStage<Outcome> unshelve(long alarmId) {
    return store.unshelve(alarmId, clock.instant(), person(), null);
  }

  @Override
  public CompletionStage<Outcome> close(long alarmId, @Nullable String reason) {
    return store.close(alarmId, clock.instant(), person(), reason);
  }

  @Override
  public CompletionStage<Outcome> addNote(long alarmId, String note) {
    return store.note(alarmId, clock.instant(), person(), note);
  }

  @Override
  public void seen(List<Long> alarmIds) {
    var _ = store.seen(alarmIds, clock.instant());
  }

  @Override
  public CompletionStage<List<Row>> find(Parsed query) {
    return dashboard.find(query);
  }

  @Override
  public CompletionStage<Boolean> beganSince(Parsed query, Instant since) {
    return dashboard.beganSince(query, since);
  }

  @Override
  public String person() {
    return System.getProperty("user.name", "");
  }
}
