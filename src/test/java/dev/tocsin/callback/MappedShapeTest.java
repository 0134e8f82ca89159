package dev.tocsin.callback;

import static dev.tocsin.alarm.AlarmBook.isSameAlarm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import dev.tocsin.samples.Samples;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappedShapeTest {

  static final String BODY =
      """
      {"source":"grafana","state":"alerting","rule":{"name":"disk full","id":7},"host":"db-1",
       "metric":"disk_used","op":">","limit":90,"value":97.5,"unit":"%","severity":"critical",
       "firedAt":"2026-11-20T06:00:00Z","after":"5m","event":{"id":"e-1"},"org":12,
       "labels":{"mount":"/var","zone":"a"}}
      """;

  static final MappingRule RULE =
      new MappingRule(
          "grafana",
          Map.of("/source", "grafana"),
          Map.ofEntries(
              Map.entry(AlarmField.STATUS, "/state"),
              Map.entry(AlarmField.POLICY_NAME, "/rule/name"),
              Map.entry(AlarmField.POLICY_ID, "/rule/id"),
              Map.entry(AlarmField.OBJECT, "/host"),
              Map.entry(AlarmField.METRIC, "/metric"),
              Map.entry(AlarmField.OPERATOR, "/op"),
              Map.entry(AlarmField.THRESHOLD, "/limit"),
              Map.entry(AlarmField.VALUE, "/value"),
              Map.entry(AlarmField.UNIT, "/unit"),
              Map.entry(AlarmField.LEVEL, "/severity"),
              Map.entry(AlarmField.FIRST_OCCURRED_AT, "/firedAt"),
              Map.entry(AlarmField.RECOVERED_AT, "/endedAt"),
              Map.entry(AlarmField.DURATION, "/after"),
              Map.entry(AlarmField.ACCOUNT, "/org"),
              Map.entry(AlarmField.SESSION_ID, "/event/id")),
          Map.of("labels", "/labels"),
          List.of("alerting"),
          List.of("OK"));

  @Test
  void aRuleReadsWhatNoShapeFits() {
    AlarmMessage message = understood(BODY, RULE);

    assertThat(message.phase()).isEqualTo(Phase.FIRING);
    assertThat(message.firstOccurredAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
    assertThat(message.lasted()).isEqualTo(Duration.ofMinutes(5));
    assertThat(message.sessionIds()).containsExactly("e-1");
    assertThat(message.subject().policy().id()).isEqualTo("7");
    assertThat(message.subject().policy().name()).isEqualTo("disk full");
    assertThat(message.subject().account()).isEqualTo("12");
    assertThat(message.subject().object().name()).isEqualTo("db-1");
    assertThat(message.subject().object().dimensions()).contains("\"mount\":\"/var\"");
    assertThat(message.subject().level()).isEqualTo(Level.SERIOUS);
    assertThat(message.subject().condition())
        .isEqualTo(new Condition.Metric("disk_used", "disk_used", ">", "90", "97.5", "%"));
    assertThat(message.subject().strictJson()).isTrue();
    assertThat(reason(BODY)).isEqualTo(Reason.NOT_AN_ALARM);
  }

  @Test
  void theResolveHasTheKeyOfItsFiringAndItsEnd() {
    AlarmMessage resolve =
        understood(
            BODY.replace("alerting", "ok").replace("\"after\"", "\"endedAt\":1795154700,\"x\""),
            RULE);

    assertThat(resolve.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(resolve.recoveredAt()).isEqualTo(Instant.ofEpochSecond(1_795_154_700));
    assertThat(isSameAlarm(resolve.key(), understood(BODY, RULE).key())).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"db-1, db-2", "/var, /tmp", "disk_used, disk_free"})
  void anotherObjectIsAnotherAlarm(String here, String other) {
    assertThat(
            isSameAlarm(
                understood(BODY.replace(here, other), RULE).key(), understood(BODY, RULE).key()))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"no_data", "resolved", "1"})
  void aTextInNeitherListIsAnUnknownStatus(String text) {
    assertThat(reason(BODY.replace("alerting", text), RULE)).isEqualTo(Reason.STATUS_UNKNOWN);
  }

  @Test
  void aStatusThatIsNoTextIsUnknown() {
    assertThat(reason(BODY.replace("\"alerting\"", "[]"), RULE)).isEqualTo(Reason.STATUS_UNKNOWN);
  }

  @Test
  void withoutListsTheWordsOfCallbacksCount() {
    MappingRule rule = with(RULE.where(), RULE.fields(), List.of(), List.of());

    assertThat(understood(BODY.replace("alerting", "Recovery"), rule).phase())
        .isEqualTo(Phase.RESOLVED);
    assertThat(reason(BODY, rule)).isEqualTo(Reason.STATUS_UNKNOWN);
  }

  @Test
  void withoutAStatusItFiresUnlessItTellsItsEnd() {
    Map<AlarmField, String> fields = new HashMap<>(RULE.fields());
    fields.remove(AlarmField.STATUS);
    MappingRule rule = with(RULE.where(), fields, List.of(), List.of());
    String ended = BODY.replace("\"after\"", "\"endedAt\":1795154700,\"x\"");

    assertThat(understood(BODY, rule).phase()).isEqualTo(Phase.FIRING);
    assertThat(understood(ended, rule).phase()).isEqualTo(Phase.RESOLVED);
    assertThat(understood(BODY.replace("\"state\"", "\"x\""), RULE).phase())
        .isEqualTo(Phase.FIRING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"other\"", "null", "[]", "\"grafana2\""})
  void aRuleReadsOnlyItsOwnBodies(String source) {
    assertThat(reason(BODY.replace("\"grafana\"", source), RULE)).isEqualTo(Reason.NOT_AN_ALARM);
  }

  @Test
  void aPlaceWithoutATextMustOnlyBeThere() {
    MappingRule anySource =
        with(Map.of("/source", ""), RULE.fields(), RULE.firing(), RULE.resolved());

    assertThat(understood(BODY.replace("\"grafana\"", "{}"), anySource)).isNotNull();
    assertThat(reason(BODY.replace("\"grafana\"", "null"), anySource))
        .isEqualTo(Reason.NOT_AN_ALARM);
  }

  @Test
  void aBodyWithNothingThatIdentifiesIsNoAlarm() {
    assertThat(reason("{\"source\":\"grafana\",\"state\":\"alerting\",\"value\":3}", RULE))
        .isEqualTo(Reason.NOT_AN_ALARM);
  }

  @Test
  void whatABuiltInShapeUnderstandsNoRuleChanges() {
    MappingRule greedy =
        new MappingRule(
            "greedy",
            Map.of(),
            Map.of(AlarmField.STATUS, "/alarmStatus", AlarmField.METRIC, "/alarmType"),
            Map.of(),
            List.of("0"),
            List.of("1"));
    String body = Samples.text("shapes/metric-firing");

    assertThat(understood(body, greedy)).isEqualTo(understood(body));
  }

  @Test
  void aRuleMayTeachANewStatusOfAKnownShapeOnlyWhenItSaysWhereTheStatusStands() {
    String body =
        Samples.text("shapes/metric-firing").replace("\"alarmStatus\": 1", "\"alarmStatus\": 9");
    Map<AlarmField, String> policy = Map.of(AlarmField.POLICY_ID, "/alarmPolicyInfo/policyId");
    Map<AlarmField, String> both = new HashMap<>(policy);
    both.put(AlarmField.STATUS, "/alarmStatus");

    assertThat(reason(body, with(Map.of(), policy, List.of(), List.of())))
        .isEqualTo(Reason.STATUS_UNKNOWN);
    assertThat(understood(body, with(Map.of(), both, List.of("9"), List.of())).phase())
        .isEqualTo(Phase.FIRING);
  }

  @Test
  void theFirstRuleThatKnowsTheStatusCounts() {
    MappingRule unknowing = with(RULE.where(), RULE.fields(), List.of("bad"), List.of("good"));

    assertThat(understood(BODY, unknowing, RULE).phase()).isEqualTo(Phase.FIRING);
  }

  @Test
  void aRuleWithProblemsIsSkipped() {
    MappingRule broken = with(Map.of("source", ""), RULE.fields(), List.of(), List.of());

    assertThat(reason(BODY, broken)).isEqualTo(Reason.NOT_AN_ALARM);
    assertThat(understood(BODY, broken, RULE)).isNotNull();
  }

  @Test
  void dimensionsOfOneNameFromTwoPlacesBothCount() {
    MappingRule rule =
        new MappingRule(
            "r", Map.of(), Map.of(), Map.of("a", "/a", "b", "/b"), List.of(), List.of());
    String body = "{\"a\":{\"id\":\"%s\"},\"b\":{\"id\":\"%s\"}}";

    assertThat(understood(body.formatted("1", "2"), rule).key())
        .isNotEqualTo(understood(body.formatted("3", "2"), rule).key())
        .isNotEqualTo(understood(body.formatted("1", "3"), rule).key());
  }

  @Test
  void aRuleReadsLinesToo() {
    MappingRule rule =
        new MappingRule(
            "lines",
            Map.of(),
            Map.of(AlarmField.STATUS, "/Zustand", AlarmField.OBJECT, "/Rechner"),
            Map.of(),
            List.of("schlecht"),
            List.of("gut"));

    AlarmMessage message = understood("Zustand: gut\nRechner: db-1\n", rule);

    assertThat(message.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(message.subject().strictJson()).isFalse();
  }

  private static MappingRule with(
      Map<String, String> where,
      Map<AlarmField, String> fields,
      List<String> firing,
      List<String> resolved) {
    return new MappingRule("r", where, fields, RULE.dimensions(), firing, resolved);
  }

  private static AlarmMessage understood(String body, MappingRule... rules) {
    Reading reading = read(body, rules);
    assertThat(reading).isInstanceOf(Understood.class);
    return ((Understood) reading).message();
  }

  private static Reason reason(String body, MappingRule... rules) {
    Reading reading = read(body, rules);
    assertThat(reading).isInstanceOf(Unreadable.class);
    return ((Unreadable) reading).reason();
  }

  private static Reading read(String body, MappingRule... rules) {
    return new CallbackReader(Zones.of(ZoneOffset.ofHours(8)), List.of(rules))
        .read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
