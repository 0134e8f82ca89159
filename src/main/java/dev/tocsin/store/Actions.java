package dev.tocsin.store;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.store.Action.Kind;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What is done without a push, within the writer's open transaction: each is kept, so that it can
/// be done again in its place. Belongs to the writer's thread.
final class Actions {

  private final ActionTable table;
  private final Intake intake;
  private final CallbackTable callbacks;
  private final InboxTable inbox;
  private final AlarmTable alarms;
  private final Folding folding;
  private final Reading.Reader reader;

  Actions(
      ActionTable table,
      Intake intake,
      CallbackTable callbacks,
      InboxTable inbox,
      AlarmTable alarms,
      Folding folding,
      Reading.Reader reader) {
    this.table = table;
    this.intake = intake;
    this.callbacks = callbacks;
    this.inbox = inbox;
    this.alarms = alarms;
    this.folding = folding;
    this.reader = reader;
  }

  Outcome close(long alarmId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    return act(done(Kind.CLOSED, alarmId, at, by, note), Outcome.NotFiring::new);
  }

  Outcome acknowledge(long alarmId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    return act(done(Kind.ACKNOWLEDGED, alarmId, at, by, note), Outcome.AlreadyAcknowledged::new);
  }

  Outcome unacknowledge(long alarmId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    return act(done(Kind.UNACKNOWLEDGED, alarmId, at, by, note), Outcome.NotAcknowledged::new);
  }

  Outcome shelve(
      long alarmId, Instant until, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    Action shelving = new Action(0, at, intake.lastId(), Kind.SHELVED, alarmId, by, note, until);
    return act(shelving, Outcome.NotFiring::new);
  }

  Outcome unshelve(long alarmId, Instant at, @Nullable String by, @Nullable String note)
      throws SQLException {
    return act(done(Kind.UNSHELVED, alarmId, at, by, note), Outcome.NotShelved::new);
  }

  /// Keeps that somebody has looked; false when there was nothing to be seen.
  boolean seen(long alarmId, Instant at) throws SQLException {
    Action seen = done(Kind.SEEN, alarmId, at, null, null);
    return act(seen, Outcome.NotFiring::new) instanceof Outcome.Done;
  }

  /// Keeps what a person wrote about an alarm, whether it fires or not.
  Outcome note(long alarmId, Instant at, @Nullable String by, String note) throws SQLException {
    return act(done(Kind.NOTED, alarmId, at, by, note), Outcome.NotFiring::new);
  }

  /// Ends an event that never resolves, unless it was heard of since.
  boolean expire(long alarmId, Instant unheardSince, Instant at) throws SQLException {
    boolean silent =
        alarms
            .find(alarmId)
            .filter(alarm -> alarm.course().lastReceivedAt().isBefore(unheardSince))
            .isPresent();
    return silent
        && act(done(Kind.EXPIRED, alarmId, at, null, null), Outcome.NotFiring::new)
            instanceof Outcome.Done;
  }

  /// Reads a body in the inbox again; true when it is an alarm now and has left the inbox.
  boolean readAgain(long callbackId, Instant at) throws SQLException {
    boolean understood = judgeAgain(callbackId);
    if (understood) {
      table.add(done(Kind.READ_AGAIN, callbackId, at, null, null));
    }
    return understood;
  }

  /// Takes a body out of the inbox; false when it was not there.
  boolean delete(long callbackId, Instant at) throws SQLException {
    boolean deleted = leaveInbox(callbackId);
    if (deleted) {
      table.add(done(Kind.DELETED, callbackId, at, null, null));
    }
    return deleted;
  }

  /// Does again what was done, when everything is judged again.
  void doAgain(Action action) throws SQLException {
    switch (action.kind()) {
      case READ_AGAIN -> judgeAgain(action.callbackId());
      case DELETED -> leaveInbox(action.callbackId());
      case ALL_SEEN -> alarms.allSeen();
      case CLOSED,
          EXPIRED,
          ACKNOWLEDGED,
          UNACKNOWLEDGED,
          SHELVED,
          UNSHELVED,
          SEEN,
          NOTED,
          STATUS_UNKNOWN -> {
        Optional<AlarmChange> change =
            alarms.find(action.callbackId()).flatMap(alarm -> change(action, alarm));
        if (change.isPresent()) {
          folding.keep(change.get());
        }
      }
    }
    table.actedThrough(action.id());
  }

  /// @param otherwise what the alarm's state makes of it when it does not fit
  private Outcome act(Action action, Function<Alarm, Outcome> otherwise) throws SQLException {
    Optional<Alarm> alarm = alarms.find(action.callbackId());
    if (alarm.isEmpty()) {
      return new Outcome.Unknown();
    }
    Optional<AlarmChange> change = change(action, alarm.get());
    if (change.isEmpty()) {
      return otherwise.apply(alarm.get());
    }
    folding.keep(change.get());
    table.add(action);
    return new Outcome.Done(change.get().after());
  }

  /// What an action makes of its alarm; empty when it changes nothing.
  private static Optional<AlarmChange> change(Action action, Alarm alarm) {
    return changed(action, alarm).map(change -> Lifecycle.noted(change, action.note()));
  }

  private static Optional<AlarmChange> changed(Action action, Alarm alarm) {
    Instant at = action.at();
    String by = action.by();
    String note = action.note();
    return switch (action.kind()) {
      case CLOSED -> Lifecycle.close(alarm, at);
      case EXPIRED -> Lifecycle.expire(alarm, at);
      case ACKNOWLEDGED -> Lifecycle.acknowledge(alarm, new Acknowledgement(at, by, note));
      case UNACKNOWLEDGED -> Lifecycle.unacknowledge(alarm);
      case SHELVED ->
          Lifecycle.shelve(
              alarm, new Shelving(Objects.requireNonNull(action.until()), at, by, note));
      case UNSHELVED -> Lifecycle.unshelve(alarm, at);
      case SEEN -> Lifecycle.see(alarm);
      case NOTED -> Optional.of(Lifecycle.note(alarm, Objects.requireNonNull(note)));
      case READ_AGAIN, DELETED, ALL_SEEN, STATUS_UNKNOWN -> Optional.empty();
    };
  }

  private Action done(
      Kind kind, long callbackId, Instant at, @Nullable String by, @Nullable String note) {
    return new Action(0, at, intake.lastId(), kind, callbackId, by, note, null);
  }

  private boolean judgeAgain(long callbackId) throws SQLException {
    Optional<Unjudged> row = callbacks.unjudged(reader, callbackId);
    if (row.isEmpty() || !(row.get().received().reading() instanceof Reading.Understood)) {
      return false;
    }
    if (leaveInbox(callbackId)) {
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
}
