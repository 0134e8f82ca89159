package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Drift.Kind;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class DriftTest {

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @MethodSource("dev.tocsin.samples.Samples#bodies")
  void noSampleOfTheDocumentDrifts(Samples.Sample sample) {
    assertThat(drift(sample.body())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "metric",
        "event",
        "event-bridge",
        "oldest-metric",
        "prometheus",
        "apm",
        "rum",
        "content-template",
        "cloud-event"
      })
  void noKnownShapeDrifts(String shape) {
    assertThat(drift(Samples.text("shapes/" + shape + "-firing"))).isEmpty();
    assertThat(drift(Samples.text("shapes/" + shape + "-resolve"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"sessionId\"; traceId; traceId; string",
        "\"periodNum\"; newKey; alarmPolicyInfo.conditions.newKey; string",
        "\"policyId\"; policy.uid; alarmPolicyInfo.policy.uid; string",
        "\"namespace\"; zone; alarmObjInfo.zone; string"
      })
  void aFieldThatIsNotKnownIsToldByItsPath(
      String known, String unknown, String path, String found) {
    String body =
        Samples.text("shapes/metric-firing").replace(known, "\"" + unknown + "\": \"x\", " + known);

    assertThat(drift(body)).containsExactly(new Drift(path, Kind.UNKNOWN_FIELD, found));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"gz\"; {\"id\":1}; alarmObjInfo.region; object",
        "\"97.25\"; [97.25]; alarmPolicyInfo.conditions.currentValue; array",
        "\"m-fire-7Qk2\"; {}; sessionId; object"
      })
  void aKnownFieldOfAnotherTypeIsTold(String sent, String changed, String path, String found) {
    assertThat(drift(Samples.text("shapes/metric-firing").replace(sent, changed)))
        .containsExactly(new Drift(path, Kind.CHANGED_TYPE, found));
  }

  @Test
  void aPartThatIsNoObjectAnyMoreIsTold() {
    assertThat(
            drift(
                "{\"alarmStatus\":1,\"alarmObjInfo\":\"web\",\"alarmPolicyInfo\":"
                    + "{\"policyId\":\"p\",\"conditions\":\"cpu\"}}"))
        .containsExactlyInAnyOrder(
            new Drift("alarmObjInfo", Kind.CHANGED_TYPE, "string"),
            new Drift("alarmPolicyInfo.conditions", Kind.CHANGED_TYPE, "string"));
  }

  @Test
  void aCloudEventDriftsToo() {
    String body = Samples.text("shapes/cloud-event-firing");

    assertThat(drift(body.replaceFirst("\\{", "{\"newKey\": 1,")))
        .containsExactly(new Drift("newKey", Kind.UNKNOWN_FIELD, "number"));
  }

  @Test
  void aPartThatIsNullHidesNoOther() {
    assertThat(
            drift(
                "{\"traceId\":\"x\",\"alarmObjInfo\":null,\"alarmStatus\":1,"
                    + "\"alarmPolicyInfo\":{\"policyId\":\"p\"},\"spanId\":1}"))
        .containsExactly(
            new Drift("traceId", Kind.UNKNOWN_FIELD, "string"),
            new Drift("spanId", Kind.UNKNOWN_FIELD, "number"));
  }

  @Test
  void ofALayoutOnlyWhatItDoesNotKnowIsTold() {
    KnownFields layout =
        KnownFields.object(KnownFields.scalars(Map.of("data", KnownFields.DATA), "a"));

    assertThat(layout.drift(Fields.opened(StringNode.valueOf("{\"a\":1,\"data\":{\"x\":{}}}"))))
        .isEmpty();
    assertThat(layout.drift(Fields.opened(StringNode.valueOf("{\"a\":[],\"b\":true}"))))
        .containsExactly(
            new Drift("a", Kind.CHANGED_TYPE, "array"),
            new Drift("b", Kind.UNKNOWN_FIELD, "boolean"));
  }

  @Test
  void aPathIsCutPastTwoHundredCharacters() {
    String longest = "x".repeat(200);

    assertThat(
            drift(
                "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\"},\"%s\":1,\"y%s\":1}"
                    .formatted(longest, longest)))
        .extracting(Drift::path)
        .containsExactly(longest, "y" + "x".repeat(198) + "…");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "\"alarmStatus\": 1; \"alarmStatus\": \"1\"",
        "\"durationTime\": 0; \"durationTime\": \"\"",
        "\"durationTime\": 0; \"durationTime\": null",
        "\"97.25\"; 97.25",
        "\"tag\": []; \"tag\": [{\"key\":\"a\",\"value\":{\"b\":1}}]",
        "\"deviceName\"; \"never.seen\"",
        "\"pay-gz-11\"; {\"a\":[1]}"
      })
  void whatIsNormalInLiveTrafficIsNoDrift(String sent, String normal) {
    String body = Samples.text("shapes/metric-firing");
    assertThat(body).contains(sent);

    assertThat(drift(body.replace(sent, normal))).isEmpty();
  }

  @Test
  void aFieldOfManyConditionsIsToldOnce() {
    String conditions =
        IntStream.range(0, 50)
            .mapToObj(i -> "{\"metricName\":\"m%d\",\"newKey\":%d}".formatted(i, i))
            .collect(Collectors.joining(","));

    assertThat(
            drift(
                "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\",\"conditions\":[%s]}}"
                    .formatted(conditions)))
        .containsExactly(
            new Drift("alarmPolicyInfo.conditions.newKey", Kind.UNKNOWN_FIELD, "number"));
  }

  @Test
  void aHostileBodyDriftsInAtMostTwentyPlacesWithShortNames() {
    String fields =
        IntStream.range(0, 4_000)
            .mapToObj(i -> "\"%s%d\":%d".formatted("x".repeat(300), i, i))
            .limit(400)
            .collect(Collectors.joining(","));

    List<Drift> drift =
        drift("{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\"}," + fields + "}");

    assertThat(drift)
        .hasSizeBetween(1, 20)
        .allSatisfy(each -> assertThat(each.path()).hasSizeLessThanOrEqualTo(200));
    assertThat(
            drift(
                "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\"},"
                    + fields.replace("x", "").replaceAll("\"(\\d+)\"", "\"k$1\"")
                    + "}"))
        .hasSize(20);
  }

  private List<Drift> drift(String body) {
    var reading = reader.read(body.getBytes(StandardCharsets.UTF_8), null);
    assertThat(reading).isInstanceOf(Understood.class);
    return ((Understood) reading).drift();
  }
}
