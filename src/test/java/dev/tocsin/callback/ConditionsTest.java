package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Repetition;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final String MEMORY =
      "{\"metricName\":\"mem_usage\",\"metricShowName\":\"Memory\",\"currentValue\":\"91\"}";
  private static final String CPU =
      "{\"metricName\":\"cpu_usage\",\"metricShowName\":\"CPU\",\"calcType\":\">\","
          + "\"calcValue\":90,\"currentValue\":97,\"unit\":\"%\"}";

  private final CallbackReader reader = new CallbackReader(ZoneOffset.UTC);

  @Test
  void theNameOfSeveralMetricsTellsThemAllAndTheValueIsTheFirstOnes() {
    assertThat(read("metric", MEMORY, CPU).subject().condition())
        .isEqualTo(new Condition.Metric("cpu_usage", "CPU / Memory", ">", "90", "97", "%"));
  }

  @Test
  void theirOrderMakesNoOtherAlarm() {
    assertThat(read("metric", MEMORY, CPU)).isEqualTo(read("metric", CPU, MEMORY));
    assertThat(read("metric", MEMORY, CPU).key()).isEqualTo(read("metric", CPU).key());
  }

  @Test
  void whatNamesNoMetricIsPassedOver() {
    assertThat(
            read(
                    "metric",
                    "{\"alarmNotifyType\":\"continuousAlarm\",\"alarmNotifyPeriod\":300}",
                    "null",
                    "7",
                    "[]",
                    MEMORY)
                .subject()
                .condition()
                .name())
        .isEqualTo("mem_usage");
    assertThat(read("metric", "{}", "1").subject().condition()).isNull();
  }

  @Test
  void thePeriodOfRepeatsIsTheFirstThatIsSent() {
    assertThat(
            read("metric", CPU, "{\"alarmNotifyPeriod\":300}", "{\"alarmNotifyPeriod\":600}")
                .repetition())
        .isEqualTo(new Repetition(Repetition.Kind.UNTOLD, Duration.ofMinutes(5)));
  }

  @Test
  void theKindOfRepeatsIsReadInItsOwnWordsAndKeptWithoutAPeriod() {
    assertThat(repetition("continuousAlarm", "300"))
        .isEqualTo(new Repetition(Repetition.Kind.PERIODIC, Duration.ofMinutes(5)));
    assertThat(repetition("exponentialAlarm", "\"60\""))
        .isEqualTo(new Repetition(Repetition.Kind.EXPONENTIAL, Duration.ofMinutes(1)));
    assertThat(repetition("singleAlarm", "300"))
        .isEqualTo(new Repetition(Repetition.Kind.SINGLE, null));
    assertThat(repetition("continuousAlarm", "\"\""))
        .isEqualTo(new Repetition(Repetition.Kind.PERIODIC, null));
    assertThat(repetition("300", "0")).isNull();
  }

  private @Nullable Repetition repetition(String type, String period) {
    return read(
            "metric",
            "{\"alarmNotifyType\":\"%s\",\"alarmNotifyPeriod\":%s}".formatted(type, period))
        .repetition();
  }

  @Test
  void severalEventsAreReadAlike() {
    assertThat(
            read("event", "{\"eventName\":\"b\",\"eventShowName\":\"B\"}", "{\"eventName\":\"a\"}")
                .subject()
                .condition())
        .isEqualTo(new Condition.Event("a", "a / B", null, null, false));
  }

  private AlarmMessage read(String type, String... conditions) {
    String body =
        "{\"alarmStatus\":1,\"alarmType\":\"%s\",\"alarmPolicyInfo\":{\"policyId\":\"p\",\"policyType\":\"t\",\"conditions\":[%s]}}"
            .formatted(type, String.join(",", conditions));
    return ((Understood) reader.read(body.getBytes(StandardCharsets.UTF_8), null)).message();
  }
}
