package dev.tocsin.dashboard;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// The rows of everything that fires, of what was resolved a short while ago and of what nobody has
/// seen since it was resolved, kept up to date by the feed of changes. Belongs to the dashboard's
/// thread.
final class LiveRows {

  /// How long a resolved alarm that has been seen stays on the screen after its end, or after the
  /// last push about it: a resolve that arrives late must be seen too.
  static final Duration RESOLVED_STAYS = Duration.ofHours(24);

  /// Resolved rows beyond this number leave early, the oldest first, so that a storm cannot fill
  /// the memory. Firing ones never leave.
  private static final int MOST_RESOLVED = 20_000;

  /// How long a row that was resolved before the person's eyes stays at its place.
  static final Duration LINGERS = Duration.ofSeconds(8);

  private final Map<Long, Row> rows = new HashMap<>();

  /// The rows that linger, with the end of it, in the order of that end.
  private final Map<Long, Instant> lingering = new LinkedHashMap<>();

  /// The same rows in the default order, so that a board finds them sorted already: a list, because
  /// all of them are looked at far more often than one finds another place.
  private final List<Row> ordered = new ArrayList<>();

  private RowMaker maker;

  LiveRows(RowMaker maker) {
    this.maker = maker;
  }

  /// All rows, in the default order.
  List<Row> all() {
    return ordered;
  }

  /// Starts anew from what the store holds.
  void load(Collection<Alarm> alarms, Instant now) {
    rows.clear();
    ordered.clear();
    lingering.clear();
    Judge judge = maker.judge(now);
    for (Alarm alarm : alarms) {
      Row row = maker.row(alarm, judge);
      rows.put(row.id(), row);
      ordered.add(row);
    }
    ordered.sort(RowOrder.DEFAULT);
    dropOldest();
    // All else about them has just been judged.
    for (long id : Chatter.in(rows.values(), judge.moment())) {
      put(Objects.requireNonNull(rows.get(id)).chattering(true));
    }
  }

  void apply(List<AlarmChange> changes, Instant now) {
    Judge judge = maker.judge(now);
    for (AlarmChange change : changes) {
      Alarm alarm = change.after();
      if (isOver(alarm, now)) {
        remove(alarm.id());
      } else {
        put(lingering(maker.row(alarm, judge), now));
      }
    }
    dropOldest();
  }

  /// Lets go what has lingered long enough; false when nothing moved.
  boolean settle(Instant now) {
    boolean moved = false;
    Iterator<Map.Entry<Long, Instant>> ends = lingering.entrySet().iterator();
    while (ends.hasNext()) {
      Map.Entry<Long, Instant> end = ends.next();
      if (end.getValue().isAfter(now)) {
        break;
      }
      ends.remove();
      Row row = rows.get(end.getKey());
      if (row != null && row.lingers()) {
        put(row.lingering(false));
        moved = true;
      }
    }
    return moved;
  }

  /// What fired in front of the person and is resolved now does not jump away at once.
  private Row lingering(Row made, Instant now) {
    Row before = rows.get(made.id());
    Row row = made.chattering(before != null && before.isChattering());
    if (before == null || row.alarm().isFiring()) {
      lingering.remove(row.id());
      return row;
    }
    if (before.alarm().isFiring() && !before.isStale()) {
      lingering.put(row.id(), now.plus(LINGERS));
    }
    return row.lingering(lingering.containsKey(row.id()));
  }

  /// Says everything in another language, which changes no order.
  void speak(RowMaker newMaker) {
    maker = newMaker;
    ordered.replaceAll(maker::translated);
    ordered.forEach(row -> rows.put(row.id(), row));
  }

  /// What the passing of time and other rules change: alarms become stale or overdue, chatter or
  /// stop doing so, get another level, come from the shelf, and resolved ones leave.
  ///
  /// @return false when nothing did
  boolean age(Instant now) {
    boolean changed = false;
    Judge judge = maker.judge(now);
    Set<Long> chattering = Chatter.in(rows.values(), judge.moment());
    for (Row row : List.copyOf(rows.values())) {
      Row judged = judge.judge(row).chattering(chattering.contains(row.id()));
      if (isOver(row.alarm(), now)) {
        remove(row.id());
        changed = true;
      } else if (!judged.judgement().equals(row.judgement())) {
        put(judged);
        changed = true;
      }
    }
    return changed;
  }

  private void put(Row row) {
    remove(row.id());
    rows.put(row.id(), row);
    ordered.add(-1 - place(row), row);
  }

  private void remove(long id) {
    Row known = rows.remove(id);
    if (known != null) {
      ordered.remove(place(known));
    }
  }

  /// Where the row is; where it belongs, as [Collections#binarySearch] tells it, if it is not
  /// there.
  private int place(Row row) {
    return Collections.binarySearch(ordered, row, RowOrder.DEFAULT);
  }

  private static boolean isOver(Alarm alarm, Instant now) {
    Instant since = now.minus(RESOLVED_STAYS);
    Instant resolvedAt = alarm.course().resolvedAt();
    return resolvedAt != null
        && !alarm.isUnseen()
        && resolvedAt.isBefore(since)
        && alarm.course().lastReceivedAt().isBefore(since);
  }

  private void dropOldest() {
    if (rows.size() <= MOST_RESOLVED) {
      return;
    }
    List<Row> resolved =
        rows.values().stream()
            .filter(row -> !row.alarm().isFiring())
            .sorted(Comparator.comparing(row -> row.alarm().course().lastReceivedAt()))
            .toList();
    for (Row row : resolved.subList(0, Math.max(0, resolved.size() - MOST_RESOLVED))) {
      rows.remove(row.id());
    }
    ordered.removeIf(row -> !rows.containsKey(row.id()));
  }
}
