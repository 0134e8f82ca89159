package dev.tocsin.notification;

import dev.tocsin.alarm.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/// What came and went while nobody was told, or nobody looked. Owned by [Notifier].
///
/// Alarms beyond the first ten thousand are only counted, and taken to fire on.
final class Recap {

  private static final int MOST_ALARMS = 10_000;

  private final Instant from;
  private final Map<Long, Level> firing = new HashMap<>();
  private int came;
  private int resolved;
  private int unknown;
  private Level worst = Level.UNGRADED;

  Recap(Instant from) {
    this.from = from;
  }

  void add(long alarmId, Event event, Level level) {
    if (event == Event.RESOLVED || event == Event.ENDED) {
      resolved += event == Event.RESOLVED || firing.containsKey(alarmId) ? 1 : 0;
      firing.remove(alarmId);
      return;
    }
    worst = level.compareTo(worst) < 0 ? level : worst;
    if (event.begins()) {
      came++;
    }
    if (firing.size() < MOST_ALARMS || firing.containsKey(alarmId)) {
      firing.put(alarmId, level);
    } else {
      unknown++;
    }
  }

  /// Whether this alarm is among those that came and fire on.
  boolean knows(long alarmId) {
    return firing.containsKey(alarmId);
  }

  Instant from() {
    return from;
  }

  Level worst() {
    return worst;
  }

  int came() {
    return came;
  }

  int resolved() {
    return resolved;
  }

  /// How many of those that came, or of which something was held back, fire now.
  int stillFiring() {
    return firing.size() + unknown;
  }

  int serious() {
    return (int) firing.values().stream().filter(Level.SERIOUS::equals).count();
  }
}
