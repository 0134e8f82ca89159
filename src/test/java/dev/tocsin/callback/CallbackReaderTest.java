package dev.tocsin.callback;

import static dev.tocsin.alarm.AlarmBook.isSameAlarm;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallbackReaderTest {

  private static final String EVENT =
      """
      {"sessionId":"vuRH4ZlxBJSMNJHvNZhls9HY","alarmStatus":"1","alarmType":"event",
       "alarmObjInfo":{"region":"gz","dimensions":{"unInstanceId":"ins-pftdvqa2",
         "objDetail":{"deviceLanIp":"172.21.0.17"}}},
       "alarmPolicyInfo":{"policyId":"policy-n4exeh88","policyType":"cvm_device",
         "conditions":{"productName":"cvm","eventName":"ping_unreachable"}},
       "firstOccurTime":"2018-06-15 16:32:06","recoverTime":"0"}
      """;

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @Test
  void readsAMetricAlarm() {
    AlarmMessage message =
        understood(new String(Bodies.firing("ins-1", "97.2", 300), StandardCharsets.UTF_8));

    assertThat(message.phase()).isEqualTo(Phase.FIRING);
    assertThat(message.firstOccurredAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
    assertThat(message.lasted()).isEqualTo(Duration.ofMinutes(5));
    assertThat(message.recoveredAt()).isNull();
    assertThat(message.subject().object().id()).isEqualTo("ins-1");
    assertThat(message.subject().object().name()).isEqualTo("web-ins-1");
    assertThat(message.subject().level()).isEqualTo(Level.UNGRADED);
    assertThat(message.subject().condition())
        .isEqualTo(new Condition.Metric("cpu_usage", "CPU utilization", ">", "90", "97.2", "%"));
  }

  @Test
  void theDevicesNameSaysMoreThanAnAddressWithANumber() {
    String body =
        "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\"},\"alarmObjInfo\":"
            + "{\"dimensions\":{\"objName\":\"172.21.30.15#588789\",\"deviceName\":\"web-gz-07\"}}}";

    assertThat(understood(body).subject().object().name()).isEqualTo("web-gz-07");
    assertThat(understood(body.replace("deviceName", "x")).subject().object().name())
        .isEqualTo("172.21.30.15#588789");
  }

  @Test
  void readsAnEventAlarm() {
    AlarmMessage message = understood(EVENT);

    assertThat(message.subject().type()).isEqualTo("event");
    assertThat(message.subject().object().dimensions()).contains("\"deviceLanIp\"");
    assertThat(message.subject().condition())
        .isEqualTo(new Condition.Event("ping_unreachable", "ping_unreachable", "cvm", null, false));
  }

  @Test
  void aResolveHasTheKeyOfItsFiringThoughItsSessionIdDiffers() {
    AlarmMessage firing =
        understood(new String(Bodies.firing("ins-1", "97.2", 0), StandardCharsets.UTF_8));
    AlarmMessage resolve = understood(new String(Bodies.resolve("ins-1"), StandardCharsets.UTF_8));

    assertThat(resolve.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(isSameAlarm(resolve.key(), firing.key())).isTrue();
    assertThat(resolve.sessionIds()).doesNotContainAnyElementsOf(firing.sessionIds());
    assertThat(resolve.recoveredAt()).isEqualTo(Instant.parse("2026-11-20T06:10:00Z"));
  }

  @ParameterizedTest
  @CsvSource({"1, FIRING", "\"1\", FIRING", "0, RESOLVED", "\"0\", RESOLVED"})
  void theStatusMayBeANumberOrAText(String status, Phase phase) {
    assertThat(understood(EVENT.replace("\"alarmStatus\":\"1\"", "\"alarmStatus\":" + status)))
        .extracting(AlarmMessage::phase)
        .isEqualTo(phase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "\"-\"", "\"NO_DATA\"", "true", "\"false\""})
  void anUnknownStatusIsNeverTakenForResolved(String status) {
    assertThat(read(EVENT.replace("\"alarmStatus\":\"1\"", "\"alarmStatus\":" + status)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> {
              assertThat(unreadable.reason()).isEqualTo(Reason.STATUS_UNKNOWN);
              assertThat(unreadable.sessionId()).isEqualTo("vuRH4ZlxBJSMNJHvNZhls9HY");
            });
  }

  @Test
  void theStatusWinsOverATimeOfRecovery() {
    String body = EVENT.replace("\"recoverTime\":\"0\"", "\"recoverTime\":\"2018-06-15 17:00:00\"");

    assertThat(understood(body).phase()).isEqualTo(Phase.FIRING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "\"0\"", "\"\"", "null"})
  void theTimeOfRecoveryIsOftenEmpty(String sent) {
    assertThat(
            understood(EVENT.replace("\"recoverTime\":\"0\"", "\"recoverTime\":" + sent))
                .recoveredAt())
        .isNull();
  }

  @Test
  void theTimeToRecoveryMayBeSecondsAsTheDocumentSays() {
    String body =
        EVENT
            .replace("\"alarmStatus\":\"1\"", "\"alarmStatus\":0")
            .replace("\"recoverTime\":\"0\"", "\"recoverTime\":90");

    assertThat(understood(body).recoveredAt()).isEqualTo(Instant.parse("2018-06-15T08:33:36Z"));
  }

  @Test
  void theSamplesCommentsAreReadLeniently() {
    AlarmMessage message = understood(EVENT.replace("\"gz\",", "\"gz\",  // not always there\n"));

    assertThat(message.subject().strictJson()).isFalse();
    assertThat(message.subject().object().region()).isEqualTo("gz");
  }

  @Test
  void theNumberAndTheTextOfADimensionAreTheSameAlarm() {
    String body =
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":{\"vport\":%s}},"
            + "\"alarmPolicyInfo\":{\"policyId\":\"p\"}}";

    assertThat(understood(body.formatted("443")).key())
        .isEqualTo(understood(body.formatted("\"443\"")).key());
  }

  @Test
  void whiteSpaceAndTheOrderOfKeysDoNotChangeTheFingerprint() {
    assertThat(read("{\"a\":1,\"b\":[2, 3]}").fingerprint())
        .isEqualTo(read("{ \"b\" : [2,3], \"a\":1 }").fingerprint())
        .isNotEqualTo(read("{\"a\":1,\"b\":[3,2]}").fingerprint());
  }

  @Test
  void whatIsNoAlarmHasAReason() {
    assertThat(reason("{\"hello\":\"world\"}".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Reason.NOT_AN_ALARM);
    assertThat(reason("[]".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_AN_ALARM);
    assertThat(reason("hello".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_JSON);
    assertThat(reason(" ".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_JSON);
    assertThat(reason("{} {}".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NOT_JSON);
    assertThat(reason(new byte[] {'{', (byte) 0xff, '}'})).isEqualTo(Reason.NOT_UTF8);
    assertThat(reason("{}".getBytes(StandardCharsets.UTF_16))).isEqualTo(Reason.NOT_UTF8);
  }

  @ParameterizedTest
  @ValueSource(strings = {"depth", "string", "tokens", "number", "exponent"})
  void bodiesPastTheLimitsHaveAReason(String limit) {
    String body =
        switch (limit) {
          case "depth" -> "[".repeat(5_000);
          case "string" -> "{\"a\":\"" + "x".repeat(70_000) + "\"}";
          case "exponent" -> "{\"a\":0.4e" + "9".repeat(100) + "}";
          case "tokens" -> "[" + "1,".repeat(30_000) + "1]";
          default -> "{\"a\":" + "9".repeat(500) + "}";
        };

    assertThat(reason(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.PAST_LIMITS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"depth", "string", "name", "number"})
  void whatIsExactlyAtALimitIsReadAndOneMoreIsPastIt(String limit) {
    for (int more = 0; more <= 1; more++) {
      String field =
          switch (limit) {
            case "depth" -> "\"a\":" + "[".repeat(31 + more) + "]".repeat(31 + more);
            case "string" -> "\"a\":\"" + "x".repeat(65_536 + more) + "\"";
            case "name" -> "\"" + "n".repeat(512 + more) + "\":1";
            default -> "\"a\":" + "9".repeat(200 + more);
          };
      String body = EVENT.replaceFirst("\\{", "{" + field + ",");

      if (more == 0) {
        assertThat(understood(body).phase()).isEqualTo(Phase.FIRING);
      } else {
        assertThat(reason(body.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.PAST_LIMITS);
      }
    }
  }

  @Test
  void hostileNumbersAreTextsAndCostNothing() {
    String body = EVENT.replace("\"gz\"", "1e999999999");

    assertThat(understood(body).subject().object().region()).isEqualTo("1E+999999999");
  }

  /// Names of the same hash, and more names than the parser's own table holds.
  @Test
  void anAlarmWithThousandsOfKeysIsAnAlarm() {
    List<String> names = List.of("");
    for (int i = 0; i < 10; i++) {
      names = names.stream().flatMap(name -> Stream.of(name + "Aa", name + "BB")).toList();
    }
    Stream<String> ids = IntStream.range(0, 8_000).mapToObj(i -> "ins-" + i * 7919);
    String many =
        Stream.concat(names.stream(), ids).map(name -> "\"" + name + "\":1,").collect(joining());

    assertThat(understood(EVENT.replaceFirst("\\{", "{" + many)).phase()).isEqualTo(Phase.FIRING);
    assertThat(understood(EVENT.replaceFirst("\\{", "{//\n" + many)).phase())
        .isEqualTo(Phase.FIRING);
  }

  @Test
  void aDefectOfTheProgramLosesNoBody() {
    Shape defective =
        new Shape() {
          @Override
          public boolean fits(Fields body) {
            throw new IllegalStateException("defect");
          }

          @Override
          public @Nullable AlarmMessage read(
              Fields body, boolean strictJson, @Nullable Phase unknown) {
            throw new StackOverflowError();
          }
        };
    CallbackReader broken =
        new CallbackReader(new Shapes(List.of(defective), defective, List.of()));

    Unreadable first = (Unreadable) broken.read("{\"a\":1}".getBytes(StandardCharsets.UTF_8), null);
    Unreadable other = (Unreadable) broken.read("{\"a\":2}".getBytes(StandardCharsets.UTF_8), "x");

    assertThat(first.reason()).isEqualTo(Reason.PAST_LIMITS);
    assertThat(first.fingerprint()).isNotEqualTo(other.fingerprint());
  }

  @ParameterizedTest
  @CsvSource({
    "alarmObjInfo, '{\"region\":\"gz\",\"dimensions\":{\"unInstanceId\":\"ins-%d\"}}'",
    "dimensions, '{\"unInstanceId\":\"ins-%d\"}'"
  })
  void theObjectMayBeJsonTextOrStandBeside(String key, String object) {
    String body = "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\"},\"%s\":%s}";
    String first = object.formatted(1);
    String text = "\"" + first.replace("\"", "\\\"") + "\"";

    AlarmMessage message = understood(body.formatted(key, text));

    assertThat(message.subject().object().id()).isEqualTo("ins-1");
    assertThat(understood(body.formatted(key, first)).key()).isEqualTo(message.key());
    assertThat(understood(body.formatted(key, object.formatted(2))).key())
        .isNotEqualTo(message.key());
  }

  @Test
  void theConditionsMayBeJsonText() {
    String body =
        "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\","
            + "\"conditions\":\"{\\\"metricName\\\":\\\"cpu\\\"}\"}}";

    assertThat(understood(body).subject().condition().name()).isEqualTo("cpu");
  }

  @Test
  void theTagsOfPrometheusMayStandBesideAndNeedNotNameAnAlert() {
    String body =
        "{\"alarmStatus\":1,\"alarmType\":\"prometheus\",\"alarmPolicyInfo\":{\"policyId\":\"p\"},"
            + "\"alarmObjInfo\":{\"summary\":\"s\"},\"tags\":{\"pod\":\"%s\"}}";

    assertThat(understood(body.formatted("a")).key())
        .isNotEqualTo(understood(body.formatted("b")).key());
    assertThat(understood(body.formatted("a")).subject().condition()).isNull();
  }

  @Test
  void aCloudEventMayTellItsObjectAndStatusElsewhere() {
    String body = "{\"specversion\":\"1.0\",\"type\":\"cvm:ErrorEvent:Ping\",%s}";
    AlarmMessage bySubject = understood(body.formatted("\"subject\":\"ins-a\",\"status\":\"1\""));
    AlarmMessage asText =
        understood(
            body.formatted(
                "\"data\":\"{\\\"instanceId\\\":\\\"ins-a\\\",\\\"status\\\":\\\"0\\\"}\""));

    assertThat(bySubject.subject().object().id()).isEqualTo("ins-a");
    assertThat(asText.subject().object().id()).isEqualTo("ins-a");
    assertThat(asText.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(
            understood(body.formatted("\"subject\":\"x\",\"data\":{\"instanceId\":\"ins-a\"}"))
                .key())
        .isNotEqualTo(
            understood(body.formatted("\"subject\":\"y\",\"data\":{\"instanceId\":\"ins-a\"}"))
                .key());
  }

  private AlarmMessage understood(String body) {
    assertThat(read(body)).isInstanceOf(Understood.class);
    return ((Understood) read(body)).message();
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), null);
  }

  private Reason reason(byte[] body) {
    return ((Unreadable) reader.read(body, null)).reason();
  }
}
