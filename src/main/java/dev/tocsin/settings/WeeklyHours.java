package dev.tocsin.settings;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Hours that come again each week. Immutable.
///
/// They are wall times of the machine: on the days when clocks are changed they are an hour longer
/// or shorter, and a time that the clock skips counts as the hour after it.
///
/// @param days on which they begin; every day where none is given
/// @param from when they begin
/// @param to when they end: on the day after where that is not later than `from`
public record WeeklyHours(
    Set<DayOfWeek> days,
    @JsonFormat(pattern = "HH:mm") LocalTime from,
    @JsonFormat(pattern = "HH:mm") LocalTime to) {

  /// One stretch of the hours.
  ///
  /// @param until exclusive
  public record Span(Instant from, Instant until) {}

  private static final int DAYS = 7;

  /// What is left out of `settings.json` arrives as null.
  ///
  /// @throws IllegalArgumentException when a time is left out
  public WeeklyHours {
    if (from == null || to == null) {
      throw new IllegalArgumentException("it needs \"from\" and \"to\" as HH:mm");
    }
    days = every(days);
  }

  private static Set<DayOfWeek> every(@Nullable Set<DayOfWeek> given) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    if (given != null) {
      given.stream().filter(Objects::nonNull).forEach(days::add);
    }
    if (days.isEmpty()) {
      days.addAll(Arrays.asList(DayOfWeek.values()));
    }
    return Collections.unmodifiableSet(days);
  }

  /// The stretch that holds this moment; one that goes on without a gap counts as one, but never
  /// reaches further than a week ahead.
  public Optional<Span> at(Instant now, ZoneId zone) {
    LocalDate today = LocalDate.ofInstant(now, zone);
    return Stream.of(today.minusDays(1), today)
        .flatMap(day -> beginning(day, zone).stream())
        .filter(span -> !now.isBefore(span.from()) && now.isBefore(span.until()))
        .map(span -> extended(span, zone))
        .findFirst();
  }

  private Optional<Span> beginning(LocalDate day, ZoneId zone) {
    LocalDate end = to.isAfter(from) ? day : day.plusDays(1);
    return days.contains(day.getDayOfWeek())
        ? Optional.of(
            new Span(
                day.atTime(from).atZone(zone).toInstant(), end.atTime(to).atZone(zone).toInstant()))
        : Optional.empty();
  }

  private Span extended(Span first, ZoneId zone) {
    Instant until = first.until();
    for (int more = 0; more < DAYS; more++) {
      Optional<Span> next = beginning(LocalDate.ofInstant(until, zone), zone);
      if (next.isEmpty() || !next.get().from().equals(until)) {
        break;
      }
      until = next.get().until();
    }
    return new Span(first.from(), until);
  }
}
