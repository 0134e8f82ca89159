package dev.tocsin.notification;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// The count of a storm that goes on: many alarms, one notice. Owned by [Notifier].
///
/// Policies beyond the first thousand are counted only in the total, so that no sender can make it
/// grow without end.
final class Storm {

  private static final int MOST_POLICIES = 1_000;

  private final String slot;
  private final Map<String, Integer> perPolicy = new LinkedHashMap<>();
  private Instant lastAt;
  private Level worst = Level.UNGRADED;
  private int count;
  private int serious;

  Storm(String slot, Instant at) {
    this.slot = slot;
    this.lastAt = at;
  }

  void add(Alarm alarm, Instant at) {
    lastAt = at;
    count++;
    serious += alarm.level() == Level.SERIOUS ? 1 : 0;
    worst = alarm.level().compareTo(worst) < 0 ? alarm.level() : worst;
    String policy = alarm.policy().label();
    if (!policy.isBlank() && (perPolicy.size() < MOST_POLICIES || perPolicy.containsKey(policy))) {
      perPolicy.merge(policy, 1, Integer::sum);
    }
  }

  Instant lastAt() {
    return lastAt;
  }

  Notice notice(NoticeWriter writer) {
    Map.Entry<String, Integer> most = Map.entry("", 0);
    for (Map.Entry<String, Integer> policy : perPolicy.entrySet()) {
      most = policy.getValue() > most.getValue() ? policy : most;
    }
    return writer.storm(slot, worst, count, serious, most.getKey(), most.getValue());
  }
}
