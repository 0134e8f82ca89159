package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import dev.tocsin.store.CallbackTable.Unjudged;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Folds stored callbacks into alarms, in the order in which they were stored, within the writer's
/// open transaction. Belongs to the writer's thread.
final class Folding {

  /// How long the same unreadable body counts as a retry.
  private static final Duration INBOX_WINDOW = Duration.ofMinutes(10);

  private final CallbackTable callbacks;
  private final AlarmTable alarms;
  private List<AlarmChange> changes = new ArrayList<>();
  private int unreadable;
  private boolean pending;

  Folding(CallbackTable callbacks, AlarmTable alarms) {
    this.callbacks = callbacks;
    this.alarms = alarms;
  }

  /// Judges these rows, the oldest first.
  void fold(List<Unjudged> rows) throws SQLException {
    if (rows.isEmpty()) {
      return;
    }
    pending = true;
    for (Unjudged row : rows) {
      Reading reading = row.received().reading();
      switch (reading) {
        case Understood understood -> fold(row, understood);
        case Unreadable notUnderstood -> fold(row, notUnderstood);
      }
    }
    callbacks.judgedThrough(rows.getLast().id());
  }

  /// Whether something was folded that is not yet committed.
  boolean isPending() {
    return pending;
  }

  /// What was folded since the last call; to be told once it is committed.
  Commit committed() {
    Commit commit = new Commit(changes, unreadable);
    changes = new ArrayList<>();
    unreadable = 0;
    pending = false;
    return commit;
  }

  private void fold(Unjudged row, Understood understood) throws SQLException {
    AlarmMessage message = understood.message();
    Instant at = row.received().at();
    Neighbours near = alarms.neighbours(message);
    Alarm about = near.about(message);
    OptionalLong original = original(about, message, understood.fingerprint(), at);
    if (about != null && original.isPresent()) {
      callbacks.redelivered(row.id(), original.getAsLong());
      keep(Lifecycle.redelivered(about, at));
      return;
    }
    List<AlarmChange> judged = Lifecycle.judge(near, message, at);
    Alarm own = keep(judged.getFirst());
    callbacks.judged(row.id(), own.id(), judged.getFirst().effect());
    for (AlarmChange following : judged.subList(1, judged.size())) {
      keep(following);
    }
  }

  private OptionalLong original(
      @Nullable Alarm about, AlarmMessage message, String fingerprint, Instant at)
      throws SQLException {
    return about == null
        ? OptionalLong.empty()
        : callbacks.findSame(about.id(), fingerprint, at, message.redeliveryWindow());
  }

  private Alarm keep(AlarmChange change) throws SQLException {
    Alarm kept = alarms.save(change.after());
    changes.add(new AlarmChange(change.effect(), change.before(), kept));
    return kept;
  }

  private void fold(Unjudged row, Unreadable reading) throws SQLException {
    OptionalLong original =
        callbacks.findSameInInbox(reading.fingerprint(), row.received().at(), INBOX_WINDOW);
    if (original.isPresent()) {
      callbacks.redelivered(row.id(), original.getAsLong());
    } else {
      callbacks.intoInbox(row.id(), reading);
      unreadable++;
    }
  }
}
