package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecondsTest {

  @ParameterizedTest
  @CsvSource({
    "500, 500",
    "500.9, 500",
    "90s, 90",
    "90 秒, 90",
    "5m, 300",
    "5分钟, 300",
    "1h5m, 3900",
    "1小时5分钟3秒, 3903",
    "2 days 1 hour, 176400",
    "500.000000000000000000000000000000000000, 500",
    "315360000, 315360000"
  })
  void readsSecondsAndUnits(String sent, long seconds) {
    assertThat(Seconds.of(sent)).hasSeconds(seconds);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "",
        "-5",
        "0s",
        "m",
        "5 parsecs",
        "1e9",
        "999999999999",
        "99999999999999999999",
        "999999d",
        "500.0000000000000000000000000000000000000",
        "315360001"
      })
  void whatNoAlarmCanHaveLastedIsNone(String sent) {
    assertThat(Seconds.of(sent)).isNull();
  }

  @Test
  void nothingIsNone() {
    assertThat(Seconds.of(null)).isNull();
  }
}
