package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Policy;
import dev.tocsin.query.Field;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.OtherAlarms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Looks up what an alarm has in common with others.
final class RelatedReader {

  private static final Duration RECENT = Duration.ofDays(7);

  private RelatedReader() {}

  /// Those of its object, then those of its policy; without either where there are none.
  static List<Related> of(AlarmStore store, Alarm alarm, RowMaker maker, Instant now) {
    Instant since = now.minus(RECENT);
    Policy policy = alarm.policy();
    String object = alarm.object().id() != null ? alarm.object().id() : alarm.object().name();
    List<Related> related = new ArrayList<>();
    add(related, Field.OBJECT, object, store.othersOfObject(alarm, since), maker, now);
    add(
        related,
        policy.id() != null ? Field.POLICY_ID : Field.POLICY,
        policy.id() != null ? policy.id() : policy.label(),
        store.othersOfPolicy(alarm, since),
        maker,
        now);
    return List.copyOf(related);
  }

  private static void add(
      List<Related> related,
      Field field,
      String value,
      @Nullable OtherAlarms others,
      RowMaker maker,
      Instant now) {
    if (others != null && !others.newest().isEmpty()) {
      related.add(
          new Related(
              field,
              value,
              others.firing(),
              others.recent(),
              others.newest().stream().map(other -> maker.row(other, now)).toList()));
    }
  }
}
