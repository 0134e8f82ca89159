package dev.tocsin.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Folds messages into alarms in memory as the store does in its file, but takes no message for a
/// retry: that must not make a difference.
public final class AlarmBook {

  /// An alarm of which nothing was heard yet.
  public static final Neighbours NOTHING_KNOWN = new Neighbours(null, null, null);

  private final List<Alarm> alarms = new ArrayList<>();

  /// Whether both are the key of one alarm.
  public static boolean isSameAlarm(AlarmKey one, AlarmKey other) {
    return one.isSameAs(other);
  }

  /// Judges one message.
  public void add(AlarmMessage message, Instant receivedAt) {
    Lifecycle.judge(neighbours(message), message, receivedAt, Messages.STALE_AFTER)
        .forEach(this::keep);
  }

  /// All occurrences of all alarms, oldest first.
  public List<Alarm> alarms() {
    return alarms.stream()
        .sorted(Comparator.comparing((Alarm alarm) -> alarm.course().firstOccurredAt()))
        .toList();
  }

  private void keep(AlarmChange change) {
    Alarm after = change.after();
    if (after.id() == 0) {
      alarms.add(after.withId(alarms.size() + 1));
    } else {
      alarms.set((int) after.id() - 1, after);
    }
  }

  private Neighbours neighbours(AlarmMessage message) {
    List<Alarm> known =
        alarms().stream().filter(alarm -> message.key().isSameAs(alarm.key())).toList();
    Instant pivot = message.pivot();
    if (pivot == null) {
      return new Neighbours(known.isEmpty() ? null : known.getLast(), null, null);
    }
    Alarm earlier = null;
    Alarm same = null;
    Alarm later = null;
    for (Alarm alarm : known) {
      int order = alarm.course().firstOccurredAt().compareTo(pivot);
      if (order < 0) {
        earlier = alarm;
      } else if (order == 0) {
        same = alarm;
      } else if (later == null) {
        later = alarm;
      }
    }
    return new Neighbours(earlier, same, later);
  }
}
