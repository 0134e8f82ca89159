package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void hoursOfOneDayHoldFromTheFirstMomentToBeforeTheLast() {
    WeeklyHours hours = hours("12:00", "13:30", DayOfWeek.MONDAY);

    assertThat(end(hours, "2026-11-23T11:59:59")).isNull();
    assertThat(end(hours, "2026-11-23T12:00")).isEqualTo(berlin("2026-11-23T13:30"));
    assertThat(end(hours, "2026-11-23T13:29:59")).isEqualTo(berlin("2026-11-23T13:30"));
    assertThat(end(hours, "2026-11-23T13:30")).isNull();
    assertThat(end(hours, "2026-11-24T12:30")).isNull();
  }

  @Test
  void hoursAcrossMidnightBelongToTheDayOnWhichTheyBegin() {
    WeeklyHours hours = hours("22:00", "08:00", DayOfWeek.FRIDAY);

    assertThat(end(hours, "2026-11-27T07:00")).isNull();
    assertThat(end(hours, "2026-11-27T22:00")).isEqualTo(berlin("2026-11-28T08:00"));
    assertThat(end(hours, "2026-11-28T07:59")).isEqualTo(berlin("2026-11-28T08:00"));
    assertThat(end(hours, "2026-11-28T22:30")).isNull();
  }

  @Test
  void withoutDaysItIsEveryDay() {
    assertThat(end(hours("22:00", "08:00"), "2026-11-25T23:00"))
        .isEqualTo(berlin("2026-11-26T08:00"));
  }

  @Test
  void aWholeWeekendIsOneStretch() {
    WeeklyHours weekend = hours("00:00", "00:00", DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    assertThat(weekend.at(berlin("2026-11-28T10:00"), BERLIN))
        .contains(new WeeklyHours.Span(berlin("2026-11-28T00:00"), berlin("2026-11-30T00:00")));
    assertThat(end(weekend, "2026-11-30T00:00")).isNull();
  }

  @Test
  void hoursWithoutAnyGapEndAWeekAhead() {
    Instant now = berlin("2026-11-25T10:00");

    assertThat(hours("00:00", "00:00").at(now, BERLIN))
        .hasValueSatisfying(span ->
            assertThat(Duration.between(now, span.until()))
                .isBetween(Duration.ofDays(6), Duration.ofDays(8)));
  }

  @Test
  void theNightWhenClocksGoForwardIsAnHourShorter() {
    WeeklyHours night = hours("22:00", "08:00");

    WeeklyHours.Span span = night.at(berlin("2026-03-29T01:30"), BERLIN).orElseThrow();

    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(9));
    assertThat(span.until()).isEqualTo(berlin("2026-03-29T08:00"));
  }

  @Test
  void theNightWhenClocksGoBackIsAnHourLonger() {
    WeeklyHours.Span span =
        hours("22:00", "08:00").at(berlin("2026-10-25T01:30"), BERLIN).orElseThrow();

    assertThat(Duration.between(span.from(), span.until())).isEqualTo(Duration.ofHours(11));
  }

  @Test
  void hoursThatTheClockSkipsAreTheHourAfter() {
    WeeklyHours skipped = hours("02:15", "02:45");

    assertThat(end(skipped, "2026-03-29T03:20")).isEqualTo(berlin("2026-03-29T03:45"));
    assertThat(end(skipped, "2026-03-29T03:50")).isNull();
  }

  @Test
  void hoursWithoutAnEndAreNone() {
    assertThatThrownBy(() -> new WeeklyHours(Set.of(), LocalTime.NOON, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("HH:mm");
  }

  private static @Nullable Instant end(WeeklyHours hours, String berlin) {
    return hours.at(berlin(berlin), BERLIN).map(WeeklyHours.Span::until).orElse(null);
  }

  private static Instant berlin(String local) {
    return LocalDateTime.parse(local).atZone(BERLIN).toInstant();
  }

  private static WeeklyHours hours(String from, String to, DayOfWeek... days) {
    return new WeeklyHours(Set.of(days), LocalTime.parse(from), LocalTime.parse(to));
  }
}
