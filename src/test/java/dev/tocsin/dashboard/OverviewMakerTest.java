package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Messages;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.query.HouseRules;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverviewMakerTest {

  private static final RowMaker MAKER =
      new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE);
  private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

  @Test
  void whatFiresIsCountedByLevel() {
    Overview overview =
        overview(
            Alarms.firing(1, "web", "Serious"),
            Alarms.firing(9, "web", "Serious"),
            Alarms.firing(2, "db", "Warn"),
            Alarms.resolved(3, "db"));

    assertThat(overview.firing()).isEqualTo(Map.of(Level.SERIOUS, 2, Level.WARN, 1));
    assertThat(overview.newestSerious()).isEqualTo(Instant.parse("2026-11-20T06:09:00Z"));
    assertThat(overview.resolved()).isEqualTo(1);
    assertThat(overview.resolvedSerious()).isZero();
  }

  @Test
  void whatFiredLongestComesFirst() {
    Overview overview =
        overview(
            IntStream.rangeClosed(1, 20)
                .mapToObj(number -> Alarms.firing(number, "web", "Warn"))
                .toArray(Alarm[]::new));

    assertThat(overview.oldest()).extracting(Row::id).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
  }

  @Test
  void theSmallWindowHasTenThatFireAndNothingElse() {
    Overview overview =
        overview(
            Stream.concat(
                    Stream.of(Alarms.resolved(50, "web")),
                    IntStream.rangeClosed(1, 20)
                        .mapToObj(number -> Alarms.firing(number, "web", "Warn")))
                .toArray(Alarm[]::new));

    assertThat(overview.worst()).hasSize(10).allMatch(row -> row.alarm().isFiring());
    assertThat(overview(Alarms.resolved(1, "web")).worst()).isEmpty();
  }

  @Test
  void aPolicyIsAsBadAsItsWorstAlarm() {
    Overview overview =
        overview(
            Alarms.firing(1, "web", "Warn"),
            Alarms.firing(2, "web", "Serious"),
            Alarms.firing(3, "db", "Warn"),
            Alarms.resolved(4, "db"));

    assertThat(overview.crowded())
        .containsExactly(
            new Overview.Crowd("web", 2, Level.SERIOUS), new Overview.Crowd("db", 1, Level.WARN));
  }

  @Test
  void theDayBeginsAtMidnightInItsZone() {
    Alarm resolved = Alarms.resolved(3, "db");

    Overview inChina = overview(Alarms.firing(1, "web", "Warn"), resolved);
    Overview later =
        OverviewMaker.of(List.of(MAKER.row(resolved, NOW)), NOW.plus(Duration.ofDays(1)), CHINA);

    assertThat(inChina.beganToday()).isEqualTo(2);
    assertThat(inChina.meanToResolve()).isEqualTo(Duration.ofMinutes(56));
    assertThat(later.beganToday()).isZero();
    assertThat(later.meanToResolve()).isNull();
  }

  @Test
  void newAlarmsAreCountedByTheMinuteAndMoreThanTenInTenAreAFlood() {
    Instant justAfter = Instant.parse("2026-11-20T06:12:30Z");
    List<Row> rows =
        IntStream.rangeClosed(1, 12)
            .mapToObj(number -> MAKER.row(Alarms.firing(number, "web", "Warn"), NOW))
            .toList();

    Rate rate = Rate.of(rows, justAfter);

    assertThat(rate.perMinute()).hasSize(60);
    assertThat(rate.perMinute().getLast()).isEqualTo(1);
    assertThat(rate.perMinute().getFirst()).isZero();
    assertThat(rate.lastTenMinutes()).isEqualTo(10);
    assertThat(rate.isFlood()).isFalse();
    assertThat(rate.slidingTenMinutes()).hasSize(51).endsWith(9, 10, 10, 10);
    assertThat(Rate.of(Collections.nCopies(11, rows.getLast()), justAfter).isFlood()).isTrue();
  }

  @Test
  void aFloodEndsOnlyWhenFewerThanFiveAreNewInTenMinutes() {
    List<Integer> minutes = new ArrayList<>(Collections.nCopies(60, 0));
    minutes.set(45, 11);
    minutes.set(54, 5);
    assertThat(new Rate(minutes).lastTenMinutes()).isEqualTo(5);
    assertThat(new Rate(minutes).isFlood()).isTrue();

    minutes.set(54, 4);
    assertThat(new Rate(minutes).isFlood()).isFalse();

    minutes.set(58, 3);
    assertThat(new Rate(minutes).lastTenMinutes()).isEqualTo(7);
    assertThat(new Rate(minutes).isFlood()).isFalse();
  }

  @Test
  void whatBeginsInTheFutureIsNotNewNow() {
    Row row = MAKER.row(Alarms.firing(59, "web", "Warn"), NOW);

    assertThat(Rate.of(List.of(row), row.firstOccurredAt().minusSeconds(5)).perMinute())
        .containsOnly(0);
  }

  private static Overview overview(Alarm... alarms) {
    return OverviewMaker.of(
        Stream.of(alarms).map(alarm -> MAKER.row(alarm, NOW)).sorted(RowOrder.DEFAULT).toList(),
        NOW,
        CHINA);
  }
}
