package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Ending;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that happened to an alarm.
///
/// @param redeliveries retries of the push; 0 for what was no push
/// @param by who did it; null for pushes, and when nobody said
/// @param note why, or the note itself; null for pushes, and when nobody said
public record TimelineEntry(
    Instant at, Effect effect, int redeliveries, @Nullable String by, @Nullable String note) {

  /// Everything that happened to the alarm, oldest first.
  public static List<TimelineEntry> of(
      Alarm alarm, List<StoredCallback> callbacks, List<Action> actions) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (StoredCallback push : callbacks) {
      timeline.add(
          new TimelineEntry(push.receivedAt(), push.effect(), push.count() - 1, null, null));
    }
    for (Action action : actions) {
      timeline.add(
          new TimelineEntry(action.at(), effect(action.kind()), 0, action.by(), action.note()));
    }
    timeline.sort(Comparator.comparing(TimelineEntry::at));
    Instant end = alarm.course().resolvedAt();
    if (alarm.course().ending() == Ending.SUPERSEDED && end != null) {
      // No push of its own says this one: the next occurrence ended it.
      timeline.add(new TimelineEntry(end, Effect.SUPERSEDED, 0, null, null));
    }
    return List.copyOf(timeline);
  }

  private static Effect effect(Action.Kind kind) {
    return switch (kind) {
      case CLOSED -> Effect.CLOSED;
      case NOTED -> Effect.NOTED;
      case EXPIRED -> Effect.EXPIRED;
      case STATUS_UNKNOWN -> Effect.STATUS_UNKNOWN;
      case READ_AGAIN, DELETED ->
          throw new IllegalArgumentException(kind + " is done to a body and not to an alarm");
    };
  }
}
