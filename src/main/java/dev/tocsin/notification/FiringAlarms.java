package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// What fires now, to notice what no push tells: that one is overdue, that an acknowledged one
/// still fires, that the shelf of one has ended. Owned by [Notifier].
final class FiringAlarms {

  /// What became of an alarm by the time alone.
  record Noticed(Alarm alarm, Event event) {}

  private final Map<Long, Alarm> alarms = new HashMap<>();
  private final Set<Long> overdue = new HashSet<>();
  private final Set<Long> shelved = new HashSet<>();
  private final Map<Long, Long> reminders = new HashMap<>();

  /// Takes what fires though nothing was heard of it. What is overdue then is so because nobody
  /// listened.
  void begin(Collection<Alarm> firing, Instant now) {
    for (Alarm alarm : firing) {
      if (alarms.put(alarm.id(), alarm) == null && alarm.isOverdue(now)) {
        overdue.add(alarm.id());
      }
    }
  }

  /// All others fire no more, though nothing was heard of that.
  void keepOnly(Collection<Long> ids) {
    Set<Long> over = new HashSet<>(alarms.keySet());
    over.removeAll(new HashSet<>(ids));
    over.forEach(this::forget);
  }

  /// Whether it fires and nobody has acknowledged it.
  boolean asks(long id) {
    Alarm alarm = alarms.get(id);
    return alarm != null && !alarm.isAcknowledged();
  }

  void hear(AlarmChange change) {
    long id = change.after().id();
    if (change.after().isFiring()) {
      alarms.put(id, change.after());
    } else {
      forget(id);
    }
    if (change.effect() == Effect.UNSHELVED) {
      shelved.remove(id);
    }
  }

  /// Of this one something was not told because it is on the shelf.
  void keptOnShelf(long id) {
    if (alarms.containsKey(id)) {
      shelved.add(id);
    }
  }

  private void forget(long id) {
    alarms.remove(id);
    overdue.remove(id);
    shelved.remove(id);
    reminders.remove(id);
  }

  /// Looks at each of them once more; what was noticed before is not noticed again.
  ///
  /// @param reminder how long an acknowledged one may fire until it is told again, and then each
  ///   time; empty for ever
  List<Noticed> look(Ruling.Source rulings, Optional<Duration> reminder, Instant now) {
    List<Noticed> noticed = new ArrayList<>();
    for (Alarm alarm : alarms.values()) {
      long id = alarm.id();
      if (rulings.on(alarm, now).shelf() != null) {
        shelved.add(id);
      } else if (shelved.remove(id)) {
        noticed.add(new Noticed(alarm, Event.OFF_THE_SHELF));
      }
      if (!alarm.isOverdue(now)) {
        overdue.remove(id);
      } else if (overdue.add(id)) {
        noticed.add(new Noticed(alarm, Event.OVERDUE));
      }
      if (isReminderDue(alarm, reminder, now)) {
        noticed.add(new Noticed(alarm, Event.STILL_FIRING));
      }
    }
    return noticed;
  }

  /// The first look at an acknowledged alarm only counts how often the time has passed, so that a
  /// start reminds of nothing.
  private boolean isReminderDue(Alarm alarm, Optional<Duration> reminder, Instant now) {
    if (!alarm.isAcknowledged() || reminder.isEmpty()) {
      reminders.remove(alarm.id());
      return false;
    }
    Instant since = Objects.requireNonNull(alarm.attention().acknowledgement()).at();
    long passed = Duration.between(since, now).dividedBy(reminder.get());
    Long before = reminders.put(alarm.id(), passed);
    return before != null && passed > before;
  }

  Collection<Alarm> all() {
    return alarms.values();
  }
}
