package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.tocsin.alarm.Reading;
import dev.tocsin.samples.Samples;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whoever knows the secret can send anything up to the size limit: it ends in a reading, and soon.
class HostileBodiesTest {

  private static final int LARGEST = 256 * 1024;
  private static final MappingRule GREEDY =
      new MappingRule(
          "greedy",
          Map.of(),
          Map.of(AlarmField.STATUS, "/a", AlarmField.OBJECT, "/0", AlarmField.METRIC, "/a/a/a"),
          Map.of("all", "/a"),
          List.of("x"),
          List.of("1"));

  private final CallbackReader reader =
      new CallbackReader(Zones.of(ZoneId.of("Asia/Shanghai")), List.of(GREEDY));

  static Stream<String> bodies() {
    return Stream.of(
        "{\"a\":".repeat(40_000),
        "{'a':".repeat(40_000),
        "[{".repeat(31),
        "{\"a\":\"\\ud800\",\"policy_id\":\"\\udc00\",\"status\":\"1\"}",
        "{\"\\ud800\":{\"\\udfff\":\"\\ud800\"}}",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":{\"\\ud800\":{\"x\":\"\\ud800\"}}}}",
        "{\"a\":1e-999999999,\"policyId\":\"p\",\"status\":-0.0E+2147483647}",
        "{\"policyId\":\"p\",\"firstOccurTime\":\"" + "9".repeat(60_000) + "\",\"status\":1}",
        "{\"policyId\":\"p\",\"triggerTime\":\"2017-03-09 07:00:00" + " ".repeat(60_000) + "x\"}",
        "{\"policyId\":\"p\",\"status\":1,\"duration\":\"" + "1h".repeat(30_000) + "\"}",
        "{\"specversion\":1,\"type\":\"" + "a:Event:".repeat(7_000) + "\"}",
        "{\"specversion\":1,\"type\":\"" + "Event".repeat(13_000) + "\"}",
        "{" + repeated("\"%d\":1", 9_000) + ",\"alarmPolicyInfo\":{}}",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":{"
            + repeated("\"k%d\":\"v\"", 9_000)
            + "}}}",
        "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"conditions\":["
            + repeated("{\"metricName\":\"m%d\"}", 6_000)
            + "]}}",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":\"" + "[".repeat(60_000) + "\"}}",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":\"{a:" + "b ".repeat(30_000) + "\"}}",
        "{" + "a b ".repeat(60_000),
        "{a:" + "/".repeat(250_000),
        "{a:" + "/*".repeat(120_000),
        "{a:\"" + "\\".repeat(250_000),
        "{" + "\"\"".repeat(120_000),
        "{a:" + "x\"".repeat(120_000),
        "a".repeat(LARGEST),
        ":".repeat(LARGEST),
        "a:b\n".repeat(LARGEST / 4),
        "\n".repeat(LARGEST),
        "status:1\npolicy:" + "x".repeat(32_000),
        repeated("%d:1\n", 4_000),
        "");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  @Timeout(value = 20, unit = TimeUnit.SECONDS)
  void everyBodyEndsInAReading(String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    assertThat(bytes.length).isLessThanOrEqualTo(LARGEST);

    assertThat(reader.read(bytes, null)).isInstanceOf(Reading.class);
    assertThatCode(() -> RuleDraft.of(bytes)).doesNotThrowAnyException();
    assertThat(RulePreview.of(GREEDY, bytes, ZoneOffset.UTC)).isNotNull();
  }

  @Test
  @Timeout(value = 60, unit = TimeUnit.SECONDS)
  void aDamagedBodyEndsInAReading() {
    Random random = new Random(7);
    for (Samples.Sample sample : Samples.bodies()) {
      byte[] body = sample.body().getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 60; i++) {
        byte[] damaged = body.clone();
        for (int j = 0; j <= i % 5; j++) {
          damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(32, 128);
        }
        assertThat(reader.read(damaged, null)).isInstanceOf(Reading.class);
      }
    }
  }

  private static String repeated(String template, int times) {
    return IntStream.range(0, times)
        .mapToObj(i -> template.formatted(i))
        .collect(Collectors.joining(template.endsWith("\n") ? "" : ","));
  }
}
