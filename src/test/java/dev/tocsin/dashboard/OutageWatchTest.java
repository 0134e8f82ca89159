package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.store.Outage;
import dev.tocsin.store.Outage.Cause;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OutageWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");

  @Test
  void aFirstStartHasMissedNothing() {
    OutageWatch watch = new OutageWatch(null);

    assertThat(watch.look(true, NOW)).isEmpty();
    assertThat(watch.look(true, NOW.plusSeconds(5))).isEmpty();
  }

  @Test
  void aStartTellsSinceWhenTheProgramDidNotRun() {
    OutageWatch watch = new OutageWatch(NOW.minus(Duration.ofHours(60)));

    assertThat(watch.look(true, NOW))
        .contains(new Outage(NOW.minus(Duration.ofHours(60)), NOW, Cause.NOT_RUNNING));
    assertThat(watch.look(true, NOW.plusSeconds(5))).isEmpty();
  }

  @Test
  void aQuickRestartIsNoOutage() {
    assertThat(new OutageWatch(NOW.minusSeconds(100)).look(true, NOW)).isEmpty();
  }

  @Test
  void aMachineThatSleptIsNoticedWhenItWakes() {
    OutageWatch watch = new OutageWatch(null);
    watch.look(true, NOW);

    assertThat(watch.look(true, NOW.plus(Duration.ofHours(6))))
        .contains(new Outage(NOW, NOW.plus(Duration.ofHours(6)), Cause.ASLEEP));
  }

  @Test
  void aBusyMachineIsNotAsleep() {
    OutageWatch watch = new OutageWatch(null);
    watch.look(true, NOW);

    assertThat(watch.look(true, NOW.plusSeconds(30))).isEmpty();
  }

  @Test
  void aReceiverThatWasDownTellsFromWhenToWhen() {
    OutageWatch watch = new OutageWatch(null);
    watch.look(true, NOW);
    for (int second = 5; second < 90; second += 5) {
      assertThat(watch.look(false, NOW.plusSeconds(second))).isEmpty();
    }

    assertThat(watch.look(true, NOW.plusSeconds(90)))
        .contains(new Outage(NOW, NOW.plusSeconds(90), Cause.RECEIVER_DOWN));
    assertThat(watch.look(true, NOW.plusSeconds(95))).isEmpty();
  }

  @Test
  void aPortThatIsTakenAfterTheStartCountsToTheTimeWithoutTheProgram() {
    OutageWatch watch = new OutageWatch(NOW);
    Instant start = NOW.plus(Duration.ofHours(1));
    watch.look(false, start);

    assertThat(watch.look(true, start.plusSeconds(60)))
        .contains(new Outage(NOW, start.plusSeconds(60), Cause.NOT_RUNNING));
  }

  @Test
  void aReceiverThatIsDownAfterTheMachineSleptMissedItAsleep() {
    OutageWatch watch = new OutageWatch(null);
    watch.look(true, NOW);
    Instant woken = NOW.plus(Duration.ofHours(2));
    watch.look(false, woken);

    assertThat(watch.look(true, woken.plusSeconds(5)))
        .contains(new Outage(NOW, woken.plusSeconds(5), Cause.ASLEEP));
  }

  @Test
  void aClockThatIsSetBackShowsNothing() {
    OutageWatch watch = new OutageWatch(NOW);

    assertThat(watch.look(true, NOW.minus(Duration.ofDays(1)))).isEmpty();
    assertThat(watch.look(true, NOW.minus(Duration.ofDays(1)).plusSeconds(5))).isEmpty();
  }
}
