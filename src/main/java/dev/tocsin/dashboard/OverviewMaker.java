package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/// Makes the [Overview] of all rows, in one pass. Pure.
public final class OverviewMaker {

  private static final int MOST_WORST = 10;
  private static final int MOST_OLDEST = 6;
  private static final int MOST_CROWDED = 6;

  private final Instant midnight;
  private final Map<Level, Integer> firing = new EnumMap<>(Level.class);
  private final Map<String, Overview.Crowd> crowds = new HashMap<>();
  private final PriorityQueue<Row> oldest =
      new PriorityQueue<>(
          Comparator.comparing(Row::firstOccurredAt).thenComparingLong(Row::id).reversed());
  private int stale;
  private int resolved;
  private int resolvedSerious;
  private @Nullable Instant newestSerious;
  private @Nullable Instant longestStale;
  private int beganToday;
  private int resolvedToday;
  private Duration timeToResolve = Duration.ZERO;

  private OverviewMaker(Instant midnight) {
    this.midnight = midnight;
  }

  /// Makes the overview of these rows.
  ///
  /// @param rows in the usual order
  /// @param zone in which the day begins
  public static Overview of(Collection<Row> rows, Instant now, ZoneId zone) {
    Instant midnight = LocalDate.ofInstant(now, zone).atStartOfDay(zone).toInstant();
    OverviewMaker maker = new OverviewMaker(midnight);
    rows.forEach(maker::add);
    return maker.overview(
        rows.stream()
            .filter(row -> row.alarm().isFiring() && !row.isShelved())
            .limit(MOST_WORST)
            .toList(),
        Rate.of(rows, now));
  }

  private void add(Row row) {
    Instant began = row.firstOccurredAt();
    if (!began.isBefore(midnight)) {
      beganToday++;
    }
    if (row.isShelved()) {
      return;
    }
    switch (row.state()) {
      case FIRING, ACKED -> {
        firing.merge(row.level(), 1, Integer::sum);
        if (row.level() == Level.SERIOUS
            && (newestSerious == null || began.isAfter(newestSerious))) {
          newestSerious = began;
        }
      }
      case STALE -> {
        stale++;
        if (longestStale == null || began.isBefore(longestStale)) {
          longestStale = began;
        }
      }
      case RESOLVED, UNSEEN, SHELVED -> addResolved(row);
    }
    if (row.alarm().isFiring()) {
      crowds.merge(
          row.policy(), new Overview.Crowd(row.policy(), 1, row.level()), OverviewMaker::both);
      oldest.add(row);
      if (oldest.size() > MOST_OLDEST) {
        oldest.remove();
      }
    }
  }

  private void addResolved(Row row) {
    resolved++;
    resolvedSerious += row.level() == Level.SERIOUS ? 1 : 0;
    Instant end = row.alarm().course().resolvedAt();
    if (end != null && !end.isBefore(midnight)) {
      resolvedToday++;
      timeToResolve = timeToResolve.plus(row.duration(end));
    }
  }

  private Overview overview(List<Row> worst, Rate rate) {
    return new Overview(
        firing,
        stale,
        resolved,
        resolvedSerious,
        newestSerious,
        longestStale,
        worst,
        oldest.stream().sorted(oldest.comparator().reversed()).toList(),
        crowds.values().stream()
            .sorted(
                Comparator.comparingInt(Overview.Crowd::count)
                    .reversed()
                    .thenComparing(Overview.Crowd::worst)
                    .thenComparing(Overview.Crowd::policy))
            .limit(MOST_CROWDED)
            .toList(),
        rate,
        beganToday,
        resolvedToday == 0 ? null : timeToResolve.dividedBy(resolvedToday));
  }

  private static Overview.Crowd both(Overview.Crowd one, Overview.Crowd other) {
    Level worse = one.worst().compareTo(other.worst()) <= 0 ? one.worst() : other.worst();
    return new Overview.Crowd(one.policy(), one.count() + other.count(), worse);
  }
}
