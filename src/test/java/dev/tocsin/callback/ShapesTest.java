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
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShapesTest {

  private static final Instant BEGIN = Instant.parse("2026-11-20T06:00:00Z");

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource({
    "metric, metric, ins-3k9vd0ab, pay-gz-11, cpu_usage, CPU utilization",
    "event, event, ins-7h2ms5xx, ins-7h2ms5xx, ping_unreachable, ping 不可达",
    "event-bridge, event, ins-5d5d5d5d, ins-5d5d5d5d, DiskReadonly, disk read-only",
    "oldest-metric, metric, cdb-4p4p4p4p,"
        + " 'cdb-4p4p4p4p(instance name:orders,IP:10.1.2.3:3306)', connection_use_rate, 连接使用率",
    "prometheus, prometheus, ,"
        + " alertname=PodRestarts cluster=cls-1a2b3c4d namespace=shop pod=api-7c9 replica=0,"
        + " PodRestarts, Pod restarts too often",
    "apm, metric, apm-Zk3l9QwE, checkout, service_latency_p95, P95 latency",
    "rum, metric, rum-2b2b2b2b, rum-2b2b2b2b, js_error_ratio, JS error ratio",
    "content-template, metric, ins-8n8n8n8n, 10.30.0.8#588789(web-08), mem_usage,"
        + " Memory utilization",
    "cloud-event, event, ins-6c6c6c6c, ins-6c6c6c6c, cvm:ErrorEvent:PingUnreachable,"
        + " PingUnreachable",
  })
  void aFiringTellsWhatFiresAndWhy(
      String shape, String type, @Nullable String id, String name, String metric, String showName) {
    AlarmMessage firing = sample(shape + "-firing");

    assertThat(firing.phase()).isEqualTo(Phase.FIRING);
    assertThat(firing.firstOccurredAt()).isEqualTo(BEGIN);
    assertThat(firing.recoveredAt()).isNull();
    assertThat(firing.subject().type()).isEqualTo(type);
    assertThat(firing.subject().object().id()).isEqualTo(id);
    assertThat(firing.subject().object().name()).isEqualTo(name);
    assertThat(firing.subject().condition().name()).isEqualTo(metric);
    assertThat(firing.subject().condition().showName()).isEqualTo(showName);
    assertThat(firing.subject().strictJson()).isTrue();
  }

  /// An empty end is when the resolve is received, an empty beginning that of the open occurrence.
  @ParameterizedTest
  @CsvSource({
    "metric, 2026-11-20T06:00:00Z, 2026-11-20T06:10:00Z",
    "event, 2026-11-20T06:00:00Z, 2026-11-20T06:03:00Z",
    "event-bridge, 2026-11-20T06:00:00Z, ",
    "oldest-metric, 2026-11-20T06:00:00Z, 2026-11-20T06:05:00Z",
    "prometheus, 2026-11-20T06:00:00Z, 2026-11-20T06:07:00Z",
    "apm, 2026-11-20T06:00:00Z, 2026-11-20T06:08:00Z",
    "rum, 2026-11-20T06:00:00Z, 2026-11-20T06:09:00Z",
    "content-template, 2026-11-20T06:00:00Z, 2026-11-20T06:20:00Z",
    "cloud-event, , 2026-11-20T06:02:30Z",
  })
  void aResolveFindsItsFiringAndTellsItsEnd(
      String shape, @Nullable Instant begin, @Nullable Instant end) {
    AlarmMessage resolve = sample(shape + "-resolve");

    assertThat(resolve.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(isSameAlarm(resolve.key(), sample(shape + "-firing").key())).isTrue();
    assertThat(resolve.firstOccurredAt()).isEqualTo(begin);
    assertThat(resolve.recoveredAt()).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "metric, ins-3k9vd0ab, ins-3k9vd0ac",
    "event, ins-7h2ms5xx, ins-7h2ms5xy",
    "event-bridge, ins-5d5d5d5d, ins-5d5d5d5e",
    "oldest-metric, cdb-4p4p4p4p, cdb-4p4p4p4q",
    "prometheus, '\"api-7c9\"', '\"api-7d0\"'",
    "apm, POST /orders, GET /orders",
    "rum, 120931, 120932",
    "content-template, ins-8n8n8n8n, ins-8n8n8n8m",
    "cloud-event, ins-6c6c6c6c, ins-6c6c6c6d",
  })
  void anotherObjectIsAnotherAlarm(String shape, String object, String other) {
    String body = Samples.text("shapes/" + shape + "-firing");

    assertThat(isSameAlarm(understood(body.replace(object, other)).key(), understood(body).key()))
        .isFalse();
  }

  @Test
  void aStatelessEventOfEventBridgeFires() {
    assertThat(sample("event-bridge-stateless").phase()).isEqualTo(Phase.FIRING);
    assertThat(
            understood(
                    Samples.text("shapes/event-bridge-stateless")
                        .replace("\"alarmStatus\": \"-\"", "\"alarmStatus\": \"\""))
                .phase())
        .isEqualTo(Phase.FIRING);
    assertThat(sample("event-bridge-stateless").subject().policy().name())
        .isEqualTo("forward-cvm-errors");
  }

  @Test
  void aCloudEventWithoutAStatusFires() {
    String body =
        Samples.text("shapes/cloud-event-firing").replace("\"status\"", "\"formerly_status\"");

    assertThat(understood(body).phase()).isEqualTo(Phase.FIRING);
  }

  @Test
  void aContentTemplateTellsItsPolicyValueLevelAndLink() {
    AlarmMessage firing = sample("content-template-firing");

    assertThat(firing.subject().account()).isEqualTo("1250000001");
    assertThat(firing.subject().policy().id()).isEqualTo("policy-tpl00001");
    assertThat(firing.subject().policy().detailUrl()).startsWith("https://console.cloud.");
    assertThat(firing.subject().level()).isEqualTo(Level.SERIOUS);
    assertThat(firing.lasted()).isEqualTo(Duration.ofMinutes(5));
    assertThat(firing.subject().condition())
        .isEqualTo(new Condition.Metric("mem_usage", "Memory utilization", ">", "85", "91.5", "%"));
  }

  @Test
  void theFewestKeysOfAContentTemplateAreAnAlarm() {
    String firing = "{\"POLICYNAME\":\"disk\",\"object\":\"web-08\",\"status\":\"%s\"}";

    assertThat(understood(firing.formatted("Trigger")).phase()).isEqualTo(Phase.FIRING);
    assertThat(understood(firing.formatted("resolved")).phase()).isEqualTo(Phase.RESOLVED);
    assertThat(reason(firing.formatted("whatever"))).isEqualTo(Reason.STATUS_UNKNOWN);
    assertThat(reason("{\"policy_name\":\"disk\",\"hello\":1}")).isEqualTo(Reason.NOT_AN_ALARM);
    assertThat(reason("{\"status\":\"ok\"}")).isEqualTo(Reason.NOT_AN_ALARM);
  }

  @ParameterizedTest
  @CsvSource({
    "Trigger, FIRING",
    "ALARM, FIRING",
    "alarm, FIRING",
    "触发, FIRING",
    "Recovery, RESOLVED",
    "Resolved, RESOLVED",
    "recover, RESOLVED",
    "OK, RESOLVED",
    "恢复, RESOLVED",
    "未恢复, FIRING",
    "告警中, FIRING",
    "Unresolved, FIRING",
    "已恢复, RESOLVED"
  })
  void theStatusMayBeAWord(String word, Phase phase) {
    assertThat(
            understood(
                    Samples.text("shapes/metric-firing")
                        .replace("\"alarmStatus\": 1", "\"alarmStatus\": \"" + word + "\""))
                .phase())
        .isEqualTo(phase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"NO_DATA", "NO_CONF", "-", "2", "resolved?", "recoverTime"})
  void anUnknownWordIsNeverTakenForResolved(String word) {
    for (String shape : new String[] {"metric", "event", "prometheus", "apm"}) {
      assertThat(
              reason(
                  Samples.text("shapes/" + shape + "-resolve")
                      .replaceAll("\"alarmStatus\": \"?0\"?", "\"alarmStatus\": \"" + word + "\"")))
          .as(shape)
          .isEqualTo(Reason.STATUS_UNKNOWN);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"instanceId\":\"ins-1\",\"port\":443}",
        "{\"PORT\":\"443\",\"InstanceId\":\"ins-1\",\"objName\":\"web\",\"empty\":\"\"}",
        "\"{\\\"instanceId\\\":\\\"ins-1\\\",\\\"port\\\":443}\"",
        "[{\"Key\":\"instanceId\",\"Value\":\"ins-1\"},{\"Name\":\"port\",\"Value\":443}]",
        "[{\"key\":\"port\",\"value\":\"443\"},{\"name\":\"instanceId\",\"value\":\"ins-1\"}]",
        "[{\"instanceId\":\"ins-1\"},{\"port\":443}]",
        "\"[{\\\"Key\\\":\\\"instanceId\\\",\\\"Value\\\":\\\"ins-1\\\"},{\\\"port\\\":443}]\""
      })
  void theDimensionsAreTheSameInEveryForm(String dimensions) {
    AlarmMessage message = understood(withDimensions(dimensions));

    assertThat(message.key())
        .isEqualTo(understood(withDimensions("{\"instanceId\":\"ins-1\",\"port\":443}")).key());
    assertThat(message.subject().object().id()).isEqualTo("ins-1");
    assertThat(message.subject().object().dimensions()).startsWith("{");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"ins-%d\"", "%d", "[\"ins-%d\"]", "{\"pod\":{\"name\":\"api-%d\"}}"})
  void unforeseenDimensionsStillTellOneObjectFromAnother(String dimensions) {
    assertThat(understood(withDimensions(dimensions.formatted(1))).key())
        .isNotEqualTo(understood(withDimensions(dimensions.formatted(2))).key());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\"", "[]", "{}", "\" \""})
  void absentDimensionsAreNone(String dimensions) {
    assertThat(understood(withDimensions(dimensions)).subject().object().dimensions())
        .isEqualTo("{}");
  }

  @Test
  void aBodyWithoutAPolicyIsStillAnAlarm() {
    AlarmMessage message =
        understood(
            "{\"alarmStatus\":1,\"alarmObjInfo\":{\"dimensions\":{\"unInstanceId\":\"ins-1\"}}}");

    assertThat(message.subject().policy().label()).isEmpty();
    assertThat(message.subject().object().id()).isEqualTo("ins-1");
  }

  @ParameterizedTest
  @CsvSource({
    "metric, 2026-11-20 14:00:00",
    "oldest-metric, 2026-11-20 14:00:00",
    "content-template, 2026-11-20 14:0",
    "cloud-event, 1795154400000"
  })
  void aBeginningThatCannotBeReadIsKeptAsText(String shape, String sent) {
    AlarmMessage firing =
        understood(
            Samples.text("shapes/" + shape + "-firing")
                .replaceAll("\"?" + sent + "[0-9:]*\"?", "\"about noon\""));

    assertThat(firing.firstOccurredAt()).isNull();
    assertThat(firing.subject().unreadTime()).isEqualTo("about noon");
    assertThat(sample(shape + "-firing").subject().unreadTime()).isNull();
  }

  /// Every field of every shape, replaced by something of another type: an alarm or the inbox,
  /// never an exception.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "metric-firing",
        "event-resolve",
        "event-bridge-firing",
        "oldest-metric-resolve",
        "prometheus-resolve",
        "apm-firing",
        "rum-resolve",
        "content-template-resolve",
        "cloud-event-firing"
      })
  void fieldsOfAnotherTypeNeverThrow(String sample) {
    String body = Samples.text("shapes/" + sample);
    var value = Pattern.compile("(?<=\": )(\"[^\"]*\"|\\d+)").matcher(body);
    int replaced = 0;
    while (value.find()) {
      for (String other :
          new String[] {"null", "[]", "{}", "true", "-1e400", "\"\\u0000\"", "[[{}]]"}) {
        String hostile = body.substring(0, value.start()) + other + body.substring(value.end());
        assertThat(read(hostile)).isInstanceOfAny(Understood.class, Unreadable.class);
        replaced++;
      }
    }
    assertThat(replaced).isGreaterThan(70);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      nullValues = "-",
      value = {
        "{\"appId\":1250000000,\"uin\":\"100\",\"alarmStatus\":1,\"alarmObjInfo\":{\"appId\":2}};1250000000",
        "{\"uin\":\"100\",\"alarmStatus\":1,\"alarmObjInfo\":{\"appId\":2}};100",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"appId\":2,\"uin\":3}};2",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"uin\":3}};3",
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"region\":\"gz\"}};-",
      })
  void theAccountStandsBesideTheObjectOrInIt(String body, @Nullable String account) {
    assertThat(understood(body).subject().account()).isEqualTo(account);
  }

  @Test
  void aMetricOfPrometheusGoesBeforeTheNameAmongItsTags() {
    AlarmMessage message =
        understood(
            Samples.text("shapes/prometheus-firing")
                .replace(
                    "\"policyName\"",
                    "\"conditions\": {\"metricName\": \"restarts\"}, \"policyName\""));

    assertThat(message.subject().condition().name()).isEqualTo("restarts");
  }

  @Test
  void aConditionThatNamesAnEventIsOneWhereNoTypeSaysSo() {
    AlarmMessage message =
        understood(
            "{\"alarmStatus\":1,\"alarmPolicyInfo\":{\"policyId\":\"p\","
                + "\"conditions\":[{\"period\":60},{\"eventName\":\"guest_oom\"}]}}");

    assertThat(message.subject().type()).isEqualTo("event");
    assertThat(message.subject().condition())
        .isEqualTo(new Condition.Event("guest_oom", "guest_oom", null, null, false));
  }

  private static String withDimensions(String dimensions) {
    return "{\"alarmStatus\":1,\"alarmType\":\"metric\",\"alarmObjInfo\":{\"dimensions\":"
        + dimensions
        + "},\"alarmPolicyInfo\":{\"policyId\":\"p\",\"conditions\":{\"metricName\":\"m\"}}}";
  }

  private AlarmMessage sample(String name) {
    return understood(Samples.text("shapes/" + name));
  }

  private AlarmMessage understood(String body) {
    assertThat(read(body)).isInstanceOf(Understood.class);
    return ((Understood) read(body)).message();
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), null);
  }

  private Reason reason(String body) {
    assertThat(read(body)).isInstanceOf(Unreadable.class);
    return ((Unreadable) read(body)).reason();
  }
}
