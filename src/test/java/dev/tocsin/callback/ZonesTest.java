package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.settings.Settings;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ZonesTest {

  @Test
  void aSourceHasItsOwnZone() {
    CallbackReader reader =
        new CallbackReader(
            Zones.of(settings("Asia/Shanghai", Map.of("tokyo", "Asia/Tokyo"))), List.of());
    byte[] body = Bodies.firing("ins-1", "97", 0);

    assertThat(began(reader.read(body, "tokyo"))).isEqualTo(Instant.parse("2026-11-20T05:00:00Z"));
    assertThat(began(reader.read(body, "elsewhere")))
        .isEqualTo(began(reader.read(body, null)))
        .isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
  }

  @Test
  void anExplicitOffsetWinsOverTheSource() {
    CallbackReader reader =
        new CallbackReader(
            new Zones(ZoneId.of("Asia/Shanghai"), Map.of("tokyo", ZoneId.of("Asia/Tokyo"))),
            List.of());
    byte[] body =
        new String(Bodies.firing("ins-1", "97", 0), java.nio.charset.StandardCharsets.UTF_8)
            .replace("14:00:00", "14:00:00 (UTC+8)")
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);

    assertThat(began(reader.read(body, "tokyo"))).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
  }

  @Test
  void whatIsNoZoneIsNamedWithItsSetting() {
    assertThatThrownBy(() -> Zones.of(settings("Asia/Shanghai", Map.of("x", "Mars/Base"))))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("zones[\"x\"]")
        .hasMessageContaining("Mars/Base");
    assertThatThrownBy(() -> Zones.of(settings("China", Map.of())))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("setting zone ");
  }

  private static Settings.Reading settings(String zone, Map<String, String> zones) {
    return new Settings.Reading(zone, zones, List.of());
  }

  private static Instant began(Reading reading) {
    return ((Understood) reading).message().firstOccurredAt();
  }
}
