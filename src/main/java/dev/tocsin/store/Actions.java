package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Reading;
import dev.tocsin.store.Action.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is done without a push, within the writer's open transaction: each is kept, so that it can
/// be done again in its place. Belongs to the writer's thread.
final class Actions {

  private final ActionTable table;
  private final CallbackTable callbacks;
  private final InboxTable inbox;
  private final AlarmTable alarms;
  private final Folding folding;
  private final Reading.Reader reader;

  Actions(
      ActionTable table,
      CallbackTable callbacks,
      InboxTable inbox,
      AlarmTable alarms,
      Folding folding,
      Reading.Reader reader) {
    this.table = table;
    this.callbacks = callbacks;
    this.inbox = inbox;
    this.alarms = alarms;
    this.folding = folding;
    this.reader = reader;
  }

  Outcome close(long alarmId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    Optional<Alarm> alarm = alarms.find(alarmId);
    if (alarm.isEmpty()) {
      return new Outcome.Unknown();
    }
    Optional<AlarmChange> closed = Lifecycle.close(alarm.get(), at);
    if (closed.isEmpty()) {
      return new Outcome.NotFiring(alarm.get());
    }
    folding.keep(closed.get());
    keep(Kind.CLOSED, alarmId, at, by, note);
    return new Outcome.Done(closed.get().after());
  }

  /// Keeps what a person wrote about an alarm, whether it fires or not.
  Outcome note(long alarmId, Instant at, @Nullable String by, String note) throws SQLException {
    Optional<Alarm> alarm = alarms.find(alarmId);
    if (alarm.isEmpty()) {
      return new Outcome.Unknown();
    }
    keep(Kind.NOTED, alarmId, at, by, note);
    return new Outcome.Done(alarm.get());
  }

  /// Ends an event that never resolves, unless it was heard of since.
  boolean expire(long alarmId, Instant unheardSince, Instant at) throws SQLException {
    Optional<AlarmChange> expired =
        alarms
            .find(alarmId)
            .filter(alarm -> alarm.course().lastReceivedAt().isBefore(unheardSince))
            .flatMap(alarm -> Lifecycle.expire(alarm, at));
    if (expired.isPresent()) {
      folding.keep(expired.get());
      keep(Kind.EXPIRED, alarmId, at, null, null);
    }
    return expired.isPresent();
  }

  /// Reads a body in the inbox again; true when it is an alarm now and has left the inbox.
  boolean readAgain(long callbackId, Instant at) throws SQLException {
    boolean understood = judgeAgain(callbackId);
    if (understood) {
      keep(Kind.READ_AGAIN, callbackId, at, null, null);
    }
    return understood;
  }

  /// Takes a body out of the inbox; false when it was not there.
  boolean delete(long callbackId, Instant at) throws SQLException {
    boolean deleted = leaveInbox(callbackId);
    if (deleted) {
      keep(Kind.DELETED, callbackId, at, null, null);
    }
    return deleted;
  }

  /// Does again what was done, when everything is judged again.
  void doAgain(Action action) throws SQLException {
    long id = action.callbackId();
    switch (action.kind()) {
      case CLOSED -> keep(alarms.find(id).flatMap(alarm -> Lifecycle.close(alarm, action.at())));
      case EXPIRED -> keep(alarms.find(id).flatMap(alarm -> Lifecycle.expire(alarm, action.at())));
      case NOTED -> {
        // It changed no alarm: it only stands in its place.
      }
      case READ_AGAIN -> judgeAgain(id);
      case DELETED -> leaveInbox(id);
      case STATUS_UNKNOWN -> throw new IllegalArgumentException("Nothing was done");
    }
    table.actedThrough(action.id());
  }

  private boolean judgeAgain(long callbackId) throws SQLException {
    Optional<Unjudged> row = callbacks.unjudged(reader, callbackId);
    if (row.isEmpty() || !(row.get().received().reading() instanceof Reading.Understood)) {
      return false;
    }
    if (leaveInbox(callbackId)) {
      callbacks.refresh(callbackId, row.get().received().reading().fingerprint());
      folding.fold(row.get().asKnown());
      return true;
    }
    return false;
  }

  private boolean leaveInbox(long callbackId) throws SQLException {
    boolean left = inbox.delete(callbackId);
    if (left) {
      folding.inboxChanged();
    }
    return left;
  }

  private void keep(Optional<AlarmChange> change) throws SQLException {
    if (change.isPresent()) {
      folding.keep(change.get());
    }
  }

  private void keep(
      Kind kind, long callbackId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    table.add(at, callbacks.lastId(), kind, callbackId, by, note);
  }
}
