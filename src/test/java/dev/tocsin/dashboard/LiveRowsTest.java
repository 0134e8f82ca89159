package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Messages;
import dev.tocsin.catalog.Catalog;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LiveRowsTest {

  private final LiveRows rows =
      new LiveRows(new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER));

  @Test
  void aResolvedAlarmLeavesAfterADayAndAFiringOneNever() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn"), Alarms.resolved(2, "web")), NOW);

    rows.age(NOW.plus(Duration.ofDays(30)));

    assertThat(rows.all()).extracting(Row::id).containsExactly(1L);
  }

  @Test
  void aResolveThatArrivesLateIsSeenAllTheSame() {
    Alarm late = Alarms.resolvedAndReceivedAt(1, NOW.plus(Duration.ofDays(3)));

    rows.load(List.of(late), NOW.plus(Duration.ofDays(3)));
    rows.age(NOW.plus(Duration.ofDays(3)));

    assertThat(rows.all()).hasSize(1);
  }

  @Test
  void anAlarmBecomesStaleByTheClockAlone() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn")), NOW);

    rows.age(NOW.plus(Duration.ofHours(25)));

    assertThat(rows.all()).extracting(Row::state).containsExactly(RowState.STALE);
  }

  @Test
  void whatIsResolvedInFrontOfThePersonStaysAtItsPlaceForAMoment() {
    rows.load(List.of(Alarms.firing(1, "web", "Serious"), Alarms.firing(2, "web", "Warn")), NOW);

    resolve(1);

    assertThat(rows.all()).extracting(Row::id).containsExactly(1L, 2L);
    assertThat(rows.all().iterator().next().state()).isEqualTo(RowState.RESOLVED);
    assertThat(rows.settle(NOW.plusSeconds(3))).isFalse();

    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isTrue();

    assertThat(rows.all()).extracting(Row::id).containsExactly(2L, 1L);
    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isFalse();
  }

  @Test
  void whatFiresAgainMeanwhileDoesNotLeave() {
    rows.load(List.of(Alarms.firing(1, "web", "Warn")), NOW);
    resolve(1);

    rows.apply(
        List.of(new AlarmChange(Effect.REOPENED, null, Alarms.firing(1, "web", "Warn"))), NOW);

    assertThat(rows.settle(NOW.plus(LiveRows.LINGERS))).isFalse();
    assertThat(rows.all()).noneMatch(Row::lingers);
  }

  private void resolve(int number) {
    rows.apply(
        List.of(new AlarmChange(Effect.RESOLVED, null, Alarms.resolved(number, "web"))), NOW);
  }
}
