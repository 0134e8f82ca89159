package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
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
}
