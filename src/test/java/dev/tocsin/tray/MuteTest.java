package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class MuteTest {

  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @Test
  void aMuteForATimeEndsAfterIt() {
    Instant now = Instant.parse("2026-11-20T06:30:00Z");

    assertThat(Mute.QUARTER_HOUR.until(now, SHANGHAI)).isEqualTo("2026-11-20T06:45:00Z");
    assertThat(Mute.HOUR.until(now, SHANGHAI)).isEqualTo("2026-11-20T07:30:00Z");
    assertThat(Mute.FOUR_HOURS.until(now, SHANGHAI)).isEqualTo("2026-11-20T10:30:00Z");
    assertThat(Mute.UNTIL_UNMUTED.until(now, SHANGHAI)).isEqualTo(Instant.MAX);
  }

  @Test
  void theMorningIsTheNextEightOClockOfTheZone() {
    assertThat(Mute.UNTIL_MORNING.until(Instant.parse("2026-11-19T23:59:00Z"), SHANGHAI))
        .isEqualTo("2026-11-20T00:00:00Z");
    assertThat(Mute.UNTIL_MORNING.until(Instant.parse("2026-11-20T00:00:00Z"), SHANGHAI))
        .isEqualTo("2026-11-21T00:00:00Z");
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertThat(Mute.UNTIL_MORNING.until(Instant.parse("2026-03-28T20:00:00Z"), berlin))
        .as("the night in which clocks are set forward")
        .isEqualTo("2026-03-29T06:00:00Z");
  }
}
