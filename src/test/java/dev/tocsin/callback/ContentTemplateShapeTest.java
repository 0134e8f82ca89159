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
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentTemplateShapeTest {

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "object",
        "obj_name",
        "alarm_object",
        "Alarm Object",
        "instance",
        "instance_id",
        "objects",
        "resource",
        "host",
        "target",
        "obj",
        "device",
        "ip",
        "告警对象",
        "实例",
        "dimensions",
        "dimension"
      })
  void anotherObjectIsAnotherAlarmWhateverItsKey(String key) {
    AlarmMessage first = template(json(key, "web 1"));

    assertThat(isSame(first, template(json(key, "web 2")))).isFalse();
    assertThat(isSame(first, template(json(key, "web 1")))).isTrue();
    assertThat(first.subject().object().name()).isEqualTo("web 1");
    assertThat(first.subject().object().id()).isEqualTo("web 1");
  }

  @Test
  void allThatIsNamedLikeAnObjectTellsItFromOthers() {
    String host = json("host", "web-1") + ",";

    assertThat(
            isSame(template(host + json("device", "sda")), template(host + json("device", "sdb"))))
        .isFalse();
  }

  @Test
  void whatNamesTheObjectIsADimensionOnce() {
    String named = json("host", "web-1") + "," + json("instance_id", "ins-1");

    assertThat(template(named + "," + json("device", "sda")).subject().object().dimensions())
        .isEqualTo("{\"object\":\"web-1\",\"instanceId\":\"ins-1\",\"device\":\"sda\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"object\":{\"unInstanceId\":\"ins-%d\",\"objName\":\"web\"}",
        "\"object\":\"{\\\"unInstanceId\\\":\\\"ins-%d\\\",\\\"objName\\\":\\\"web\\\"}\"",
        "\"dimensions\":[{\"Key\":\"unInstanceId\",\"Value\":\"ins-%d\"},{\"objName\":\"web\"}]"
      })
  void theObjectMayBeJson(String object) {
    AlarmMessage first = template(object.formatted(1));

    assertThat(first.subject().object().id()).isEqualTo("ins-1");
    assertThat(first.subject().object().name()).isEqualTo("web");
    assertThat(isSame(first, template(object.formatted(2)))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ins-abc12%d", "10.0.0.%d", "10.0.0.1:808%d", "fe80::%d", "[2001:db8::%d]:443"})
  void aValueThatOnlyAnObjectHasTellsItFromOthers(String value) {
    AlarmMessage first = template(json("机器", value.formatted(1)));

    assertThat(isSame(first, template(json("机器", value.formatted(2))))).isFalse();
    assertThat(first.subject().object().dimensions()).contains("机器");
  }

  @Test
  void anIdOfAnInstanceIsTheObjectsUnderAnyKey() {
    assertThat(template(json("vm", "ins-abc123")).subject().object().id()).isEqualTo("ins-abc123");
  }

  @ParameterizedTest
  @CsvSource({
    "when, 15:32:31, 15:42:31",
    "note, the CPU is at 95 %, the CPU is at 12 %",
    "number, 95.5, 12.5",
    "phase, de-escalated, escalated",
    "request_id, req-abc123, req-abc124",
    "session_id, ses-abc123, ses-abc124",
    "当前值, 10.0.0.1, 10.0.0.2",
    "note, web-1 is down, web-1 is up"
  })
  void textsThatMayChangeWhileAnAlarmLastsDoNotTellItFromOthers(
      String key, String text, String other) {
    assertThat(isSame(template(json(key, text)), template(json(key, other)))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"metric", "metric_name", "metric_show_name", "alarm_metric", "condition", "指标"})
  void anotherMetricIsAnotherAlarm(String key) {
    String host = json("host", "web-1") + ",";

    assertThat(isSame(template(host + json(key, "cpu")), template(host + json(key, "mem"))))
        .isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CPU usage > 90%",
        "CPU usage 95.2% > 90%",
        "CPU usage >= 90 (5 min)",
        "CPU usage<5%"
      })
  void ofAConditionWhatIsWatchedIsTheMetric(String condition) {
    assertThat(template(json("condition", condition)).subject().condition())
        .extracting(Condition::name)
        .isEqualTo("CPU usage");
  }

  @Test
  void anEventIsReadWithItsProduct() {
    AlarmMessage message =
        template(
            json("event_name", "guest_oom")
                + ","
                + json("event_show_name", "Out of memory")
                + ","
                + json("product_name", "cvm")
                + ","
                + json("product_show_name", "CVM"));

    assertThat(message.subject().type()).isEqualTo("event");
    assertThat(message.subject().condition())
        .isEqualTo(new Condition.Event("guest_oom", "Out of memory", "cvm", "CVM", false));
  }

  @Test
  void aValueIsKeptThoughNothingNamesItsMetric() {
    assertThat(template(json("value", "97") + "," + json("unit", "%")).subject().condition())
        .isEqualTo(new Condition.Metric("", "", null, null, "97", "%"));
    assertThat(template(json("unit", "%")).subject().condition()).isNull();
  }

  @Test
  void whereNoTimeCanBeReadTheBeginningIsShownAsSent() {
    String pushed = json("trigger_time", "half past two");

    assertThat(template(pushed).subject().unreadTime()).isEqualTo("half past two");
    assertThat(template(pushed + "," + json("start_time", "about noon")).subject().unreadTime())
        .isEqualTo("about noon");
  }

  @Test
  void theTimeOfAPushIsNotTheBeginning() {
    AlarmMessage firing =
        understood(
            "{\"policy\":\"cpu\",\"host\":\"a\",\"status\":\"持续\",\"trigger_time\":\"2026-11-20 14:10:00\"}");
    AlarmMessage resolve =
        understood(
            "{\"policy\":\"cpu\",\"host\":\"a\",\"status\":\"恢复\",\"trigger_time\":\"2026-11-20 14:31:00\","
                + "\"recovery_time\":\"2026-11-20 14:30:00\"}");

    assertThat(firing.firstOccurredAt()).isNull();
    assertThat(firing.asOf()).isEqualTo(Instant.parse("2026-11-20T06:10:00Z"));
    assertThat(firing.subject().unreadTime()).isNull();
    assertThat(resolve.recoveredAt()).isEqualTo(Instant.parse("2026-11-20T06:30:00Z"));
  }

  @Test
  void whereTheBeginningIsToldTheTimeOfThePushIsNotNeeded() {
    assertThat(
            template(
                    "\"trigger_time\":\"2026-11-20 14:10:00\","
                        + "\"first_trigger_time\":\"2026-11-20 14:00:00\"")
                .asOf())
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"session_id", "sessionID", "alert_id", "AlertId"})
  void theSessionIdIsRepeatedInTheAnswer(String key) {
    Reading reading = read("{\"policy\":\"p\",\"status\":\"Trigger\"," + json(key, "s-9") + "}");

    assertThat(reading.sessionId()).isEqualTo("s-9");
    assertThat(((Understood) reading).message().sessionIds()).containsExactly("s-9");
  }

  @Test
  void chineseKeysAreRead() {
    AlarmMessage message =
        understood(
            "{\"策略名称\":\"内存\",\"告警状态\":\"已恢复\",\"告警对象\":\"web-1\",\"告警等级\":\"严重\","
                + "\"首次触发时间\":\"2026-11-20 14:00:00\"}");

    assertThat(message.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(message.subject().policy().name()).isEqualTo("内存");
    assertThat(message.subject().level()).isEqualTo(Level.SERIOUS);
    assertThat(message.firstOccurredAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "告警, FIRING",
    "已触发, FIRING",
    "Continue, FIRING",
    "Continuing, FIRING",
    "Escalate, FIRING",
    "Escalated, FIRING",
    "Triggered, FIRING",
    "Recover, RESOLVED",
    "Recovered, RESOLVED",
    "Resolved, RESOLVED",
    "已恢复, RESOLVED"
  })
  void theWordsOfTheConsoleAreKnown(String word, Phase phase) {
    assertThat(understood("{\"strategy_name\":\"cpu\"," + json("state", word) + "}").phase())
        .isEqualTo(phase);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"msg\":%s}", "{\"data\":%s,\"version\":\"1\",\"more\":{}}", "[%s]"})
  void anAlarmMayBeWrappedOnce(String wrapping) {
    String alarm =
        "{\"policy\":\"cpu\",\"host\":\"a\",\"status\":\"Trigger\",\"session_id\":\"s\"}";

    assertThat(read(wrapping.formatted(alarm)).sessionId()).isEqualTo("s");
    assertThat(read(wrapping.formatted(text(alarm))).sessionId()).isEqualTo("s");
    assertThat(read(text(alarm))).isInstanceOf(Understood.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"[%1$s,%1$s]", "{\"a\":%1$s,\"b\":%1$s}", "{\"a\":{\"b\":%1$s}}"})
  void whatIsWrappedOtherwiseIsForAPerson(String wrapping) {
    String alarm = "{\"policy\":\"cpu\",\"host\":\"a\",\"status\":\"Trigger\"}";

    assertThat(read(wrapping.formatted(alarm)))
        .isInstanceOfSatisfying(
            Unreadable.class,
            unreadable -> assertThat(unreadable.reason()).isEqualTo(Reason.NOT_AN_ALARM));
  }

  private static String json(String key, String value) {
    return "\"" + key + "\":\"" + value + "\"";
  }

  private static String text(String json) {
    return "\"" + json.replace("\"", "\\\"") + "\"";
  }

  private AlarmMessage template(String more) {
    return understood("{\"policy_name\":\"cpu\",\"status\":\"Trigger\"," + more + "}");
  }

  private static boolean isSame(AlarmMessage one, AlarmMessage other) {
    return isSameAlarm(one.key(), other.key());
  }

  private AlarmMessage understood(String body) {
    assertThat(read(body)).isInstanceOf(Understood.class);
    return ((Understood) read(body)).message();
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
