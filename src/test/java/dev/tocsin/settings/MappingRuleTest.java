package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.RuleProblem.Code;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MappingRuleTest {

  private static final Map<AlarmField, String> STATUS_AND_POLICY =
      Map.of(AlarmField.STATUS, "/state", AlarmField.POLICY_NAME, "/rule");

  @Test
  void aWholeRuleHasNoProblems() {
    assertThat(rule("grafana", STATUS_AND_POLICY, List.of("alerting"), List.of("ok")).problems())
        .isEmpty();
  }

  @Test
  void aRuleNeedsAName() {
    assertThat(rule(" ", STATUS_AND_POLICY, List.of(), List.of()).problems())
        .containsExactly(new RuleProblem(Code.NO_NAME, ""));
  }

  @Test
  void everyPlaceIsAPointerOfBearableLength() {
    String tooLong = "/" + "x".repeat(500);
    MappingRule rule =
        new MappingRule(
            "r",
            Map.of("source", ""),
            Map.of(AlarmField.POLICY_NAME, ""),
            Map.of("disk", tooLong),
            List.of(),
            List.of());

    assertThat(rule.problems())
        .containsExactly(
            new RuleProblem(Code.NOT_A_POINTER, "source"),
            new RuleProblem(Code.NOT_A_POINTER, ""),
            new RuleProblem(Code.NOT_A_POINTER, tooLong));
  }

  @Test
  void withoutAnythingThatIdentifiesAllBodiesWouldBeOneAlarm() {
    Map<AlarmField, String> statusOnly = Map.of(AlarmField.STATUS, "/s", AlarmField.VALUE, "/v");

    assertThat(rule("r", statusOnly, List.of(), List.of()).problems())
        .containsExactly(new RuleProblem(Code.NO_IDENTITY, ""));
    assertThat(
            new MappingRule("r", Map.of(), statusOnly, Map.of("disk", "/d"), List.of(), List.of())
                .problems())
        .isEmpty();
  }

  @Test
  void oneWordCannotMeanBoth() {
    assertThat(rule("r", STATUS_AND_POLICY, List.of("on", "OK"), List.of("ok")).problems())
        .containsExactly(new RuleProblem(Code.FIRING_AND_RESOLVED, "OK"));
  }

  @Test
  void wordsNeedAPlaceWhereTheyStand() {
    assertThat(rule("r", Map.of(AlarmField.METRIC, "/m"), List.of(), List.of("ok")).problems())
        .containsExactly(new RuleProblem(Code.WORDS_WITHOUT_STATUS, ""));
  }

  @Test
  void nullMeansLeftOut() {
    Map<AlarmField, String> fields = new HashMap<>();
    fields.put(AlarmField.STATUS, null);

    MappingRule rule = new MappingRule(null, null, fields, null, null, null);

    assertThat(rule)
        .isEqualTo(new MappingRule("", Map.of(), Map.of(), Map.of(), List.of(), List.of()));
  }

  @Test
  void someFieldsTellOneAlarmFromAnother() {
    assertThat(Arrays.stream(AlarmField.values()).filter(AlarmField::identifies))
        .containsExactly(
            AlarmField.POLICY_ID,
            AlarmField.POLICY_NAME,
            AlarmField.OBJECT_ID,
            AlarmField.OBJECT,
            AlarmField.METRIC,
            AlarmField.EVENT);
  }

  private static MappingRule rule(
      String name, Map<AlarmField, String> fields, List<String> firing, List<String> resolved) {
    return new MappingRule(name, Map.of(), fields, Map.of(), firing, resolved);
  }
}
