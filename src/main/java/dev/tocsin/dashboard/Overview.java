package dev.tocsin.dashboard;

import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything at a glance, whatever the query is: for the wallboard, the small window and the lines
/// that tell how the day goes. Immutable.
///
/// @param firing how many fire with news, by level
/// @param stale how many fire without news
/// @param resolved how many were resolved in the last 24 hours
/// @param resolvedSerious of them, those of the worst level
/// @param newestSerious when the newest of the serious ones began
/// @param longestStale since when the stale one fires that began first
/// @param worst those that fire, the first of them in the usual order
/// @param oldest those that have been firing longest
/// @param crowded the policies with most firing alarms
/// @param beganToday how many began since midnight
/// @param meanToResolve how long those lasted that were resolved since midnight; null when none was
public record Overview(
    Map<Level, Integer> firing,
    int stale,
    int resolved,
    int resolvedSerious,
    @Nullable Instant newestSerious,
    @Nullable Instant longestStale,
    List<Row> worst,
    List<Row> oldest,
    List<Crowd> crowded,
    Rate rate,
    int beganToday,
    @Nullable Duration meanToResolve) {

  /// The firing alarms of one policy.
  ///
  /// @param worst the worst level among them
  public record Crowd(String policy, int count, Level worst) {}

  public Overview {
    firing = Map.copyOf(firing);
    worst = List.copyOf(worst);
    oldest = List.copyOf(oldest);
    crowded = List.copyOf(crowded);
  }

  public int firing(Level level) {
    return firing.getOrDefault(level, 0);
  }
}
