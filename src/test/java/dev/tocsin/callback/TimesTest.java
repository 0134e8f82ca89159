package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimesTest {

  private final Times times = new Times(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "2017-03-09 07:00:00, 2017-03-08T23:00:00Z",
    "2017/03/09 07:00:00, 2017-03-08T23:00:00Z",
    "2017-03-09T07:00:00.250, 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 (UTC+08:00), 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 (UTC+00:00), 2017-03-09T07:00:00Z",
    "2017-03-09T07:00:00-05:00, 2017-03-09T12:00:00Z",
    "2017-03-09T07:00:00Z, 2017-03-09T07:00:00Z",
    "2017-03-09 07:00:00 (UTC+8), 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00+08, 2017-03-08T23:00:00Z",
    "2017-03-09 07:00, 2017-03-08T23:00:00Z",
    "2017/03/09 07:00:00.5 +0800, 2017-03-08T23:00:00Z",
    "2017/3/9 7:00:00, 2017-03-08T23:00:00Z",
    "2017-03-08T23:00:00.123Z, 2017-03-08T23:00:00Z",
    "2017-03-08 23:00:00 UTC, 2017-03-08T23:00:00Z",
    "2017-03-08 23:00:00 (GMT), 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 UTC+08:00, 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 GMT+8, 2017-03-08T23:00:00Z",
    "2017-03-08 17:30:00 (UTC-5:30), 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 CST, 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 +0800 CST, 2017-03-08T23:00:00Z",
    "2017-03-09 07:00:00 Asia/Shanghai, 2017-03-08T23:00:00Z",
    "2017-03-08 18:00:00 (America/New_York), 2017-03-08T23:00:00Z",
    "2017年03月09日 07:00:00, 2017-03-08T23:00:00Z",
    "2017年3月9日7时00分00秒, 2017-03-08T23:00:00Z",
    "20170309070000, 2017-03-08T23:00:00Z",
    "'Wed, 08 Mar 2017 23:00:00 GMT', 2017-03-08T23:00:00Z",
    "1489014000000000000, 2017-03-08T23:00:00Z",
    "1489014000.123, 2017-03-08T23:00:00Z",
    "1489014000000000, 2017-03-08T23:00:00Z",
    "1489014000, 2017-03-08T23:00:00Z",
    "2017-03-08 20:00:00.123456789 (America/Argentina/ComodRivadavia), 2017-03-08T23:00:00Z",
    "1489014000000, 2017-03-08T23:00:00Z"
  })
  void readsTheFormsInWhichTimesAreSent(String sent, Instant instant) {
    assertThat(times.parse(sent)).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-08 01:59:59, 2026-03-08T06:59:59Z",
    "2026-03-08 02:30:00, 2026-03-08T07:30:00Z",
    "2026-03-08 03:00:00, 2026-03-08T07:00:00Z",
    "2026-11-01 01:30:00, 2026-11-01T05:30:00Z",
    "2026-11-01 02:00:00, 2026-11-01T07:00:00Z"
  })
  void anHourThatIsNotThereOrThereTwiceIsATimeAllTheSame(String sent, Instant instant) {
    assertThat(new Times(ZoneId.of("America/New_York")).parse(sent)).isEqualTo(instant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "500",
        "",
        "-",
        "yesterday",
        "2017-13-09 07:00:00",
        "2017-03-09",
        "2017-03/09 07:00:00",
        "2017-03-09 07:00:00 (UTC",
        "2017-03-09 07:00:00 PST",
        "0000-00-00 00:00:00",
        "0001-01-01T00:00:00Z",
        "1970-01-01 08:00:00",
        "99999-01-01 00:00:00",
        "2100-01-01 08:00:00",
        "9999999999",
        "20261320100000",
        "2017-03-09 07:00:00 Mars/Base",
        "2017年13月09日 07:00:00",
        "2017年",
        "202611201000",
        "9223372036854775807",
        "2017-03-09 25:00:00",
        "2017-03-09 07:00:00 +99:00",
        "99999999999999999999"
      })
  void whatIsNoTimeIsNone(String sent) {
    assertThat(times.parse(sent)).isNull();
  }

  @Test
  void nothingIsNoTime() {
    assertThat(times.parse(null)).isNull();
  }

  @Test
  void aTimeThatCannotBeReadIsKeptAsText() {
    assertThat(times.unread("yesterday noon")).isEqualTo("yesterday noon");
    assertThat(times.unread("2017-13-09 07:00:00")).isEqualTo("2017-13-09 07:00:00");
    assertThat(times.unread("x".repeat(500))).isEqualTo("x".repeat(100));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2017-03-09 07:00:00", "0", "-", "--", "0000-00-00 00:00:00"})
  void whatCanBeReadOrSaysNothingIsNotUnread(String sent) {
    assertThat(times.unread(sent)).isNull();
  }
}
