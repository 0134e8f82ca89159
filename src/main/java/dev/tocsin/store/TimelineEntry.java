package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Announcement;
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
/// @param until when a shelving ends; null for all else
/// @param announcement what was decided about telling a person; null for all else
public record TimelineEntry(
    Instant at,
    Effect effect,
    int redeliveries,
    @Nullable String by,
    @Nullable String note,
    @Nullable Instant until,
    @Nullable Announcement announcement) {

  /// One that is neither a shelving nor an announcement.
  public TimelineEntry(
      Instant at, Effect effect, int redeliveries, @Nullable String by, @Nullable String note) {
    this(at, effect, redeliveries, by, note, null, null);
  }

  /// Everything that happened to the alarm, oldest first.
  public static List<TimelineEntry> of(
      Alarm alarm,
      List<StoredCallback> callbacks,
      List<Action> actions,
      List<Announcement> announcements) {
    List<TimelineEntry> timeline = new ArrayList<>();
    for (StoredCallback push : callbacks) {
      timeline.add(
          new TimelineEntry(push.receivedAt(), push.effect(), push.count() - 1, null, null));
    }
    for (Action action : actions) {
      timeline.add(
          new TimelineEntry(
              action.at(),
              effect(action.kind()),
              0,
              action.by(),
              action.note(),
              action.until(),
              null));
    }
    for (Announcement decided : announcements) {
      timeline.add(new TimelineEntry(decided.at(), Effect.ANNOUNCED, 0, null, null, null, decided));
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
      case ACKNOWLEDGED -> Effect.ACKNOWLEDGED;
      case UNACKNOWLEDGED -> Effect.UNACKNOWLEDGED;
      case SHELVED -> Effect.SHELVED;
      case UNSHELVED -> Effect.UNSHELVED;
      case SEEN -> Effect.SEEN;
      case NOTED -> Effect.NOTED;
      case EXPIRED -> Effect.EXPIRED;
      case STATUS_UNKNOWN -> Effect.STATUS_UNKNOWN;
      case READ_AGAIN, DELETED, ALL_SEEN ->
          throw new IllegalArgumentException(kind + " is done to no alarm of its own");
    };
  }
}
