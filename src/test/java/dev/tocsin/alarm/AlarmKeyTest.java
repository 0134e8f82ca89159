package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlarmKeyTest {

  private static final Map<String, @Nullable String> DIMENSIONS = Map.of("unInstanceId", "ins-1");

  @Test
  void theOrderAndTheCaseOfKeysDoNotCount() {
    Map<String, @Nullable String> one = new LinkedHashMap<>();
    one.put("vip", "10.0.0.1");
    one.put("vport", "443");
    Map<String, @Nullable String> other = new LinkedHashMap<>();
    other.put("VPort", "443");
    other.put("VIP", "10.0.0.1");

    assertThat(key(one)).isEqualTo(key(other));
  }

  @Test
  void namesForPeopleAndEmptyValuesAreNoPartOfIt() {
    assertThat(
            key(Map.of("unInstanceId", "ins-1", "objName", "web", "deviceName", "x", "domain", "")))
        .isEqualTo(key(DIMENSIONS));
  }

  @Test
  void namesForPeopleTellObjectsApartWhereNothingElseDoes() {
    assertThat(key(Map.of("objName", "a")).isSameAs(key(Map.of("objName", "b")))).isFalse();
    assertThat(key(Map.of("objName", "a", "objId", "")).isSameAs(key(Map.of("objName", "a"))))
        .isTrue();
  }

  @Test
  void anotherValueIsAnotherAlarm() {
    assertThat(key(Map.of("unInstanceId", "ins-2")).isSameAs(key(DIMENSIONS))).isFalse();
  }

  @Test
  void theSameValueOfAnotherDimensionIsAnotherAlarm() {
    assertThat(key(Map.of("vip", "10.0.0.1")).isSameAs(key(Map.of("lanIp", "10.0.0.1")))).isFalse();
  }

  @Test
  void anEventIsAnotherAlarmThanAMetricOfTheSameName() {
    Subject metric = subject(null, "p", null, null, null, "cpu");
    Subject event =
        new Subject(
            "event",
            null,
            metric.policy(),
            metric.object(),
            new Condition.Event("cpu", "cpu", null, null, false),
            Level.WARN,
            true,
            null);

    assertThat(AlarmKey.of(event, DIMENSIONS).isSameAs(AlarmKey.of(metric, DIMENSIONS))).isFalse();
  }

  @Test
  void neighbouringPartsCannotPassForOneAnother() {
    AlarmKey one = AlarmKey.of(subject(null, "p", null, null, null, "bc"), Map.of("a", "1"));
    AlarmKey other = AlarmKey.of(subject(null, "p", null, null, null, "b"), Map.of("ca", "1"));

    assertThat(one.isSameAs(other)).isFalse();
  }

  @Test
  void anAlarmWithoutAConditionIsAnother() {
    AlarmKey without = AlarmKey.of(subject(null, "p", null, null, null, null), DIMENSIONS);
    AlarmKey with = AlarmKey.of(subject(null, "p", null, null, null, "cpu"), DIMENSIONS);

    assertThat(without.isSameAs(with)).isFalse();
  }

  /// What one push leaves out does not tell it from another; what both tell does.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // account, policy id, policy name, namespace, policy type; the same of the other; same?
        "1, p, n, ns, t,   1, p, n, ns, t,   true",
        "1, p, n, ns, t,   -, p, n, ns, t,   true",
        "1, p, n, ns, t,   2, p, n, ns, t,   false",
        "-, p, n, ns, t,   -, p, x, ns, t,   true",
        "-, p, n, ns, t,   -, q, n, ns, t,   false",
        "-, p, n, ns, t,   -, -, n, ns, t,   true",
        "-, p, n, ns, t,   -, -, x, ns, t,   false",
        "-, p, n, ns, t,   -, p, n, NS, u,   true",
        "-, p, n, ns, t,   -, p, n, xx, t,   false",
        "-, p, n, ns, t,   -, p, n, -, t,    true",
        "-, p, n, ns, t,   -, p, n, -, u,    false",
        "-, p, n, ns, t,   -, p, n, ns, -,   true",
        "-, p, n, -, t,    -, p, n, ns, -,   true",
      })
  void whatMayBeLeftOutDecidesOnlyWhereBothTellIt(
      @Nullable String account,
      @Nullable String policyId,
      @Nullable String policyName,
      @Nullable String namespace,
      @Nullable String policyType,
      @Nullable String otherAccount,
      @Nullable String otherPolicyId,
      @Nullable String otherPolicyName,
      @Nullable String otherNamespace,
      @Nullable String otherPolicyType,
      boolean same) {
    AlarmKey one =
        AlarmKey.of(
            subject(account, policyId, policyName, namespace, policyType, "cpu"), DIMENSIONS);
    AlarmKey other =
        AlarmKey.of(
            subject(
                otherAccount,
                otherPolicyId,
                otherPolicyName,
                otherNamespace,
                otherPolicyType,
                "cpu"),
            DIMENSIONS);

    assertThat(one.isSameAs(other)).isEqualTo(same);
    assertThat(other.isSameAs(one)).isEqualTo(same);
  }

  private static AlarmKey key(Map<String, @Nullable String> dimensions) {
    return AlarmKey.of(
        subject(null, "policy-1", "web", "qce/cvm", "cvm_device", "cpu"), dimensions);
  }

  private static Subject subject(
      @Nullable String account,
      @Nullable String policyId,
      @Nullable String policyName,
      @Nullable String namespace,
      @Nullable String policyType,
      @Nullable String metric) {
    return new Subject(
        "metric",
        account,
        new Policy(policyId, policyName, policyType, null, null),
        new CloudObject("ins-1", "web", namespace, "gz", "{}"),
        metric == null ? null : new Condition.Metric(metric, metric, null, null, null, null),
        Level.WARN,
        true,
        null);
  }
}
