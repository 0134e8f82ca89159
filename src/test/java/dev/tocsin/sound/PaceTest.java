package dev.tocsin.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PaceTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:30:00Z");

  private final Pace pace = new Pace();

  @Test
  void theFirstIsHeardAtOnce() {
    pace.want(Level.WARN, NOW);

    assertThat(pace.take(NOW)).hasValue(Level.WARN);
    assertThat(pace.isWaiting()).isFalse();
  }

  @Test
  void withinFiveSecondsOnlyWhatIsWorseIsHeardAndOnlyAfterThem() {
    pace.want(Level.WARN, NOW);
    pace.take(NOW);

    pace.want(Level.WARN, NOW.plusSeconds(1));
    pace.want(Level.REMIND, NOW.plusSeconds(1));
    assertThat(pace.isWaiting()).isFalse();
    pace.want(Level.SERIOUS, NOW.plusSeconds(2));
    pace.want(Level.UNGRADED, NOW.plusSeconds(2));

    assertThat(pace.take(NOW.plusSeconds(4))).isEmpty();
    assertThat(pace.rest(NOW.plusSeconds(4))).isEqualTo(Duration.ofSeconds(1));
    assertThat(pace.take(NOW.plusSeconds(5))).hasValue(Level.SERIOUS);
    assertThat(pace.take(NOW.plusSeconds(60))).isEmpty();
  }

  @Test
  void aStormOfSeriousAlarmsIsOneToneInFiveSeconds() {
    int heard = 0;
    for (int millis = 0; millis < 60_000; millis += 60) {
      Instant at = NOW.plusMillis(millis);
      pace.want(Level.SERIOUS, at);
      heard += pace.take(at).isPresent() ? 1 : 0;
    }

    assertThat(heard).isEqualTo(12);
  }

  @Test
  void aClockThatIsSetBackSilencesNothing() {
    pace.want(Level.WARN, NOW);
    pace.take(NOW);
    Instant before = NOW.minusSeconds(3_600);

    pace.want(Level.REMIND, before);

    assertThat(pace.take(before)).hasValue(Level.REMIND);
  }
}
