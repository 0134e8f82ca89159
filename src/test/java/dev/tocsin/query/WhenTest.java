package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WhenTest {

  /// The twentieth has begun in Shanghai, but not in Berlin.
  private static final Instant NOW = Instant.parse("2026-11-19T18:30:00Z");

  @Test
  void aSpanEndsNow() {
    assertThat(new When.Ago(Duration.ofHours(2)).begin(in("Asia/Shanghai")))
        .isEqualTo("2026-11-19T16:30:00Z");
  }

  @Test
  void todayIsTheDayWhereThePersonIs() {
    When.Day today = new When.DaysAgo(0);

    assertThat(today.begin(in("Asia/Shanghai"))).isEqualTo("2026-11-19T16:00:00Z");
    assertThat(today.end(in("Asia/Shanghai"))).isEqualTo("2026-11-20T16:00:00Z");
    assertThat(today.begin(in("Europe/Berlin"))).isEqualTo("2026-11-18T23:00:00Z");
  }

  @Test
  void yesterdayEndsWhereTodayBegins() {
    Moment moment = in("Asia/Shanghai");

    assertThat(new When.DaysAgo(1).end(moment)).isEqualTo(new When.DaysAgo(0).begin(moment));
  }

  @Test
  void aDayIsAsLongAsTheClocksMakeIt() {
    When.Day clocksGoBack = new When.Date(LocalDate.of(2026, 10, 25));
    Moment moment = in("Europe/Berlin");

    assertThat(Duration.between(clocksGoBack.begin(moment), clocksGoBack.end(moment)))
        .isEqualTo(Duration.ofHours(25));
  }

  @Test
  void whatWasLastHeardOfBeforeTheStaleTimeIsStale() {
    assertThat(in("Asia/Shanghai").staleBefore()).isEqualTo("2026-11-18T18:30:00Z");
  }

  private static Moment in(String zone) {
    return new Moment(NOW, ZoneId.of(zone), Duration.ofHours(24));
  }
}
