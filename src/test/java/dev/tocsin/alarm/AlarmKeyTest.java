package dev.tocsin.alarm;

import static dev.tocsin.alarm.AlarmBook.isSameAlarm;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlarmKeyTest {

  private static final Map<String, String> DIMENSIONS = Map.of("unInstanceId", "ins-1");

  @Test
  void theOrderAndTheCaseOfKeysDoNotCount() {
    Map<String, String> one = new LinkedHashMap<>();
    one.put("vip", "10.0.0.1");
    one.put("vport", "443");
    Map<String, String> other = new LinkedHashMap<>();
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
  void anotherValueIsAnotherAlarm() {
    assertThat(isSameAlarm(key(Map.of("unInstanceId", "ins-2")), key(DIMENSIONS))).isFalse();
  }

  @Test
  void neighbouringPartsCannotPassForOneAnother() {
    AlarmKey one = AlarmKey.of("1", policy("p", null), "metric", "a", "bc", Map.of());
    AlarmKey other = AlarmKey.of("1", policy("p", null), "metric", "ab", "c", Map.of());

    assertThat(isSameAlarm(one, other)).isFalse();
  }

  private static AlarmKey key(Map<String, String> dimensions) {
    return AlarmKey.of(null, policy("policy-1", "web"), "metric", "qce/cvm", "cpu", dimensions);
  }

  private static Policy policy(String id, String name) {
    return new Policy(id, name, "cvm_device", null, null);
  }
}
