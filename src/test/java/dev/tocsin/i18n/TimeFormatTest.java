package dev.tocsin.i18n;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class TimeFormatTest {

  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Instant NOW = Instant.parse("2026-11-23T06:32:08Z");

  private final TimeFormat english = new TimeFormat(Texts.in(Locale.US), ZONE);
  private final TimeFormat chinese = new TimeFormat(Texts.in(Locale.TAIWAN), ZONE);

  @Test
  void aDurationHasTwoUnitsAtMost() {
    assertThat(english.duration(Duration.ofSeconds(41))).isEqualTo("41 s");
    assertThat(english.duration(Duration.ofSeconds(761))).isEqualTo("12 m 41 s");
    assertThat(english.duration(Duration.ofMinutes(544))).isEqualTo("9 h 04 m");
    assertThat(english.duration(Duration.ofHours(27).plusMinutes(59))).isEqualTo("1 d 3 h");
    assertThat(chinese.duration(Duration.ofSeconds(761))).isEqualTo("12 分 41 秒");
    assertThat(chinese.duration(Duration.ofDays(1234))).isEqualTo("1234 天 0 时");
  }

  @Test
  void aRoundedDurationHasOneUnit() {
    assertThat(english.rounded(Duration.ofSeconds(41))).isEqualTo("41 s");
    assertThat(english.rounded(Duration.ofSeconds(304))).isEqualTo("5 min");
    assertThat(english.rounded(Duration.ofMinutes(119))).isEqualTo("119 min");
    assertThat(english.rounded(Duration.ofMinutes(185))).isEqualTo("3 h");
    assertThat(chinese.rounded(Duration.ofSeconds(290))).isEqualTo("5 分钟");
  }

  @Test
  void aNegativeDurationIsNone() {
    assertThat(english.duration(Duration.ofSeconds(-5))).isEqualTo("0 s");
  }

  @Test
  void howLongAgoIsToldInTheLargestUnit() {
    assertThat(english.ago(NOW, NOW)).isEqualTo("just now");
    assertThat(english.ago(NOW.minusSeconds(12), NOW)).isEqualTo("12 s ago");
    assertThat(english.ago(NOW.minusSeconds(3_599), NOW)).isEqualTo("59 m ago");
    assertThat(chinese.ago(NOW.minusSeconds(90_000), NOW)).isEqualTo("1 天前");
  }

  @Test
  void aTimeIsAsShortAsItCanBe() {
    assertThat(english.brief(NOW, NOW)).isEqualTo("14:32:08");
    assertThat(english.brief(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("11-22 14:32");
    assertThat(english.brief(NOW.minus(Duration.ofDays(400)), NOW)).isEqualTo("2025-10-19");
    assertThat(english.full(NOW, NOW)).isEqualTo("14:32:08 today");
    assertThat(chinese.full(NOW.minus(Duration.ofDays(1)), NOW)).isEqualTo("2026-11-22 14:32:08");
    assertThat(english.minute(NOW)).isEqualTo("14:32");
  }

  @Test
  void theZoneIsToldByItsOffset() {
    assertThat(english.offset(NOW)).isEqualTo("UTC+8");
    assertThat(new TimeFormat(Texts.in(Locale.US), ZoneId.of("Asia/Kolkata")).offset(NOW))
        .isEqualTo("UTC+5:30");
    assertThat(new TimeFormat(Texts.in(Locale.US), ZoneId.of("America/Bogota")).offset(NOW))
        .isEqualTo("UTC-5");
  }
}
