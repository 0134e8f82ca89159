package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Folds stored callbacks into alarms, in the order in which they were stored, within the writer's
/// open transaction. Belongs to the writer's thread.
final class Folding {

  /// How long the same unreadable body counts as a retry.
  private static final Duration INBOX_WINDOW = Duration.ofMinutes(10);

  /// A small part of what a screen takes, long enough for dozens of callbacks of a storm.
  private static final Duration LONGEST_WAIT = Duration.ofMillis(5);

  private final CallbackTable callbacks;
  private final InboxTable inbox;
  private final AlarmTable alarms;
  private final DriftTable drifts;
  private final SessionIndex sessions;
  private final Duration staleAfter;
  private final List<Unjudged> waiting = new ArrayList<>();
  private long waitingSince;
  private List<AlarmChange> changes = new ArrayList<>();
  private boolean inboxChanged;
  private boolean pending;

  Folding(
      CallbackTable callbacks,
      InboxTable inbox,
      AlarmTable alarms,
      DriftTable drifts,
      SessionIndex sessions,
      Duration staleAfter) {
    this.callbacks = callbacks;
    this.inbox = inbox;
    this.alarms = alarms;
    this.drifts = drifts;
    this.sessions = sessions;
    this.staleAfter = staleAfter;
  }

  /// Takes rows that are on disk, to be judged together with those that follow at once: what many
  /// callbacks change in one page of an index is then written once.
  void add(List<Unjudged> rows) {
    if (waiting.isEmpty()) {
      waitingSince = System.nanoTime();
    }
    waiting.addAll(rows);
  }

  /// Whether rows wait that are to be judged.
  boolean isWaiting() {
    return !waiting.isEmpty();
  }

  /// Whether the oldest row has waited long enough.
  boolean isDue() {
    return isWaiting() && System.nanoTime() - waitingSince >= LONGEST_WAIT.toNanos();
  }

  /// Judges the rows that wait.
  void foldWaiting() throws SQLException {
    fold(waiting);
    waiting.clear();
  }

  /// Judges these rows, the oldest first.
  void fold(List<Unjudged> rows) throws SQLException {
    for (Unjudged row : rows) {
      fold(row);
    }
    if (!rows.isEmpty()) {
      callbacks.judgedThrough(rows.getLast().id());
      pending = true;
    }
  }

  /// Judges one row, wherever it stands.
  void fold(Unjudged row) throws SQLException {
    switch (row.received().reading()) {
      case Understood understood -> fold(row, understood);
      case Unreadable notUnderstood -> fold(row, notUnderstood);
    }
  }

  /// Writes what became of a known alarm.
  void keep(AlarmChange change) throws SQLException {
    alarms.update(change.after());
    changes.add(change);
  }

  /// The number of bodies in the inbox is another one now.
  void inboxChanged() {
    inboxChanged = true;
  }

  /// Whether something was folded that is not yet committed.
  boolean isPending() {
    return pending;
  }

  /// What was folded since the last call; to be told once it is committed.
  Commit committed() {
    Commit commit = new Commit(changes, inboxChanged);
    changes = new ArrayList<>();
    inboxChanged = false;
    pending = false;
    return commit;
  }

  private void fold(Unjudged row, Understood understood) throws SQLException {
    AlarmMessage message = understood.message();
    Neighbours near = neighbours(message);
    Alarm about = near.about(message);
    if (about != null && !row.known()) {
      OptionalLong original =
          callbacks.findSame(
              about.id(),
              understood.fingerprint(),
              row.received().at(),
              message.redeliveryWindow());
      if (original.isPresent()) {
        callbacks.redelivered(row, original.getAsLong());
        keep(Lifecycle.redelivered(about, 1, row.received().at()));
        return;
      }
    }
    List<AlarmChange> judged = Lifecycle.judge(near, message, row.received().at(), staleAfter);
    Alarm own = keepOwn(judged.getFirst(), row);
    callbacks.judged(row.id(), own.id(), judged.getFirst().effect(), understood.fingerprint());
    inboxChanged |= drifts.note(understood.drift(), row);
    for (AlarmChange following : judged.subList(1, judged.size())) {
      keep(following);
    }
    if (row.redeliveries() > 0) {
      keep(Lifecycle.redelivered(own, row.redeliveries(), row.lastAt()));
    }
  }

  /// A resolve may leave out the condition, which tells the alarms of one object apart: then it is
  /// about the one that fires, or that such a resolve has ended.
  private Neighbours neighbours(AlarmMessage message) throws SQLException {
    Neighbours near = alarms.neighbours(message);
    Alarm about = near.about(message);
    if (message.phase() == Phase.FIRING
        || message.subject().condition() != null
        || (about != null && about.isFiring())) {
      return near;
    }
    Alarm only = alarms.onlyOfObject(message).orElse(null);
    if (only == null) {
      return near;
    }
    return message.firstOccurredAt() == null
        ? new Neighbours(only, null, null)
        : new Neighbours(null, only, null);
  }

  /// A new alarm has the id of the callback that began it.
  private Alarm keepOwn(AlarmChange change, Unjudged row) throws SQLException {
    if (change.before() != null) {
      keep(change);
      sessions.add(row.id(), change);
      return change.after();
    }
    Alarm begun = change.after().withId(row.id());
    alarms.insert(begun);
    AlarmChange beginning = new AlarmChange(change.effect(), null, begun);
    changes.add(beginning);
    sessions.add(row.id(), beginning);
    return begun;
  }

  private void fold(Unjudged row, Unreadable reading) throws SQLException {
    OptionalLong original =
        row.known()
            ? OptionalLong.empty()
            : inbox.findSame(reading.fingerprint(), row.received().at(), INBOX_WINDOW);
    if (original.isPresent()) {
      callbacks.redelivered(row, original.getAsLong());
    } else {
      inbox.add(row.id(), reading, about(reading));
    }
    inboxChanged = true;
  }

  /// The alarm that a push is about whose status is not known: its timeline shows it.
  private @Nullable Alarm about(Unreadable reading) throws SQLException {
    AlarmMessage message = reading.about();
    return message == null ? null : alarms.neighbours(message).about(message);
  }
}
