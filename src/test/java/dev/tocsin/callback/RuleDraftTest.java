package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.RulePreview.Gives;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RuleDraftTest {

  private static final String ALERTMANAGER =
      """
      {"receiver":"tocsin","status":"firing","alerts":[{"status":"firing",
        "labels":{"alertname":"DiskFull","instance":"db-1:9100","severity":"warning"},
        "startsAt":"2026-11-20T06:00:00Z","endsAt":"0001-01-01T00:00:00Z",
        "fingerprint":"ab12"}],"externalURL":"http://am/","version":"4"}
      """;

  @Test
  void theNamesOfTheFieldsTellTheirMeaning() {
    MappingRule rule = draft(MappedShapeTest.BODY).rule();

    assertThat(rule.name()).isEqualTo("grafana");
    assertThat(rule.where()).isEqualTo(Map.of("/source", "grafana"));
    assertThat(rule.fields())
        .containsEntry(AlarmField.STATUS, "/state")
        .containsEntry(AlarmField.POLICY_NAME, "/rule/name")
        .containsEntry(AlarmField.POLICY_ID, "/rule/id")
        .containsEntry(AlarmField.OBJECT, "/host")
        .containsEntry(AlarmField.METRIC, "/metric")
        .containsEntry(AlarmField.VALUE, "/value")
        .containsEntry(AlarmField.THRESHOLD, "/limit")
        .containsEntry(AlarmField.LEVEL, "/severity")
        .containsEntry(AlarmField.FIRST_OCCURRED_AT, "/firedAt");
    assertThat(rule.dimensions()).isEqualTo(Map.of("labels", "/labels"));
    assertThat(rule.firing()).containsExactly("alerting");
    assertThat(rule.resolved()).containsExactly("ok");
    assertThat(rule.problems()).isEmpty();
  }

  @Test
  void theDraftOfACommonBodyReadsThatBody() {
    for (String body : new String[] {MappedShapeTest.BODY, ALERTMANAGER}) {
      MappingRule rule = draft(body).rule();

      assertThat(RulePreview.of(rule, bytes(body), ZoneOffset.UTC)).isInstanceOf(Gives.class);
    }
    assertThat(draft(ALERTMANAGER).rule().fields())
        .containsEntry(AlarmField.STATUS, "/status")
        .containsEntry(AlarmField.POLICY_NAME, "/alerts/0/labels/alertname")
        .containsEntry(AlarmField.FIRST_OCCURRED_AT, "/alerts/0/startsAt")
        .containsEntry(AlarmField.RECOVERED_AT, "/alerts/0/endsAt");
  }

  @Test
  void aBodyIsKnownByItsSenderElseByItsStatus() {
    String name = "x".repeat(60);
    String body = "{\"host\":\"h\",\"state\":\"down\",\"sender\":\"%s\"}";

    assertThat(draft(body.formatted(name)).rule().name()).isEqualTo(name);
    assertThat(draft(body.formatted(name)).rule().where()).isEqualTo(Map.of("/sender", name));
    for (String noName : new String[] {name + "x", " "}) {
      assertThat(draft(body.formatted(noName)).rule().name()).isEqualTo("rule");
      assertThat(draft(body.formatted(noName)).rule().where()).containsOnlyKeys("/state");
    }
    assertThat(draft("{\"host\":\"h\",\"sender\":7}").rule().where()).containsOnlyKeys("/host");
  }

  @ParameterizedTest
  @CsvSource({
    "DOWN, down, up",
    "up, down, up",
    "Trigger, ,",
    "weird, weird,",
    "resolved, firing, resolved"
  })
  void theWordForTheOppositeIsAddedWhereItIsKnown(String status, String firing, String resolved) {
    MappingRule rule = draft("{\"state\":\"%s\",\"host\":\"h\"}".formatted(status)).rule();

    assertThat(String.join(",", rule.firing())).isEqualTo(firing == null ? "" : firing);
    assertThat(String.join(",", rule.resolved())).isEqualTo(resolved == null ? "" : resolved);
  }

  /// It differs from push to push.
  @Test
  void aPlainTimeStampIsNotTakenForTheBeginning() {
    assertThat(draft("{\"host\":\"h\",\"timestamp\":1795154400,\"time\":1}").rule().fields())
        .isEqualTo(Map.of(AlarmField.OBJECT, "/host"));
  }

  @Test
  void everyPlaceIsOfferedWithWhatStandsThere() {
    assertThat(
            draft("{\"a/b\":{\"c~\":[1,null]},\"t\":\"%s\"}".formatted("x".repeat(300))).pointers())
        .containsExactly(
            new BodyPointer("/a~1b", "{…}"),
            new BodyPointer("/t", "x".repeat(199) + "…"),
            new BodyPointer("/a~1b/c~0", "[…]"),
            new BodyPointer("/a~1b/c~0/0", "1"),
            new BodyPointer("/a~1b/c~0/1", ""));
  }

  @Test
  void whatIsTooLongToBeShownIsCutAndWhatIsTooFarToBePointedAtLeftOut() {
    assertThat(
            draft(
                    "{\"%s\":1,\"%s\":2,\"t\":\"%s\"}"
                        .formatted("a".repeat(499), "b".repeat(500), "x".repeat(200)))
                .pointers())
        .containsExactly(
            new BodyPointer("/" + "a".repeat(499), "1"), new BodyPointer("/t", "x".repeat(200)));
  }

  @Test
  void aHugeBodyOffersItsFirstPlaces() {
    assertThat(draft("[" + "{\"host\":1},".repeat(4_000) + "2]").pointers()).hasSize(200);
    assertThat(draft("{\"a\":".repeat(30) + "1" + "}".repeat(30)).pointers()).hasSize(30);
  }

  @Test
  void aBodyWithoutFieldsHasNoDraft() {
    for (String body : new String[] {"hello", "", "{}", "[]", "7", "[".repeat(99)}) {
      assertThat(RuleDraft.of(bytes(body))).as(body).isEmpty();
    }
  }

  private static RuleDraft draft(String body) {
    return RuleDraft.of(bytes(body)).orElseThrow();
  }

  private static byte[] bytes(String body) {
    return body.getBytes(StandardCharsets.UTF_8);
  }
}
