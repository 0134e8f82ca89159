package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Policy;
import dev.tocsin.query.Moment;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Finds the alarms that begin again and again. Pure.
///
/// Occurrences are of one alarm when they have one identity and one policy, which is nearly what
/// [dev.tocsin.alarm.AlarmKey] says and can be counted.
final class Chatter {

  private record Key(String identity, @Nullable String policyId, @Nullable String policyName) {
    static Key of(Alarm alarm) {
      Policy policy = alarm.policy();
      return new Key(alarm.key().identity(), policy.id(), policy.name());
    }
  }

  /// How often an alarm began, and when last.
  private static final class Begun {
    private int times;
    private Instant last = Instant.MIN;
    private long newest;

    void add(Row row) {
      times++;
      if (row.firstOccurredAt().isAfter(last)) {
        last = row.firstOccurredAt();
        newest = row.id();
      }
    }
  }

  private Chatter() {}

  /// The ids of those that chatter: of each alarm, its newest occurrence.
  static Set<Long> in(Collection<Row> rows, Moment moment) {
    Instant since = moment.chatteringSince();
    Map<Key, Begun> begun = new HashMap<>();
    for (Row row : rows) {
      if (row.firstOccurredAt().isAfter(since)) {
        begun.computeIfAbsent(Key.of(row.alarm()), _ -> new Begun()).add(row);
      }
    }
    Set<Long> chattering = new HashSet<>();
    for (Begun each : begun.values()) {
      if (each.times >= moment.rules().chatteringCycles()) {
        chattering.add(each.newest);
      }
    }
    return chattering;
  }
}
