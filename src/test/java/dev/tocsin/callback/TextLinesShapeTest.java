package dev.tocsin.callback;

import static dev.tocsin.alarm.AlarmBook.isSameAlarm;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmMessage;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLinesShapeTest {

  private static final String CHINESE =
      """
      【腾讯云】云监控告警通知
      告警策略：web-内存
      策略ID：policy-1
      告警对象：10.30.0.8#588789(web-08)
      告警状态：触发
      告警级别：严重
      指标名称：内存使用率
      当前值：91.5
      首次触发时间：2026-11-20 14:00:00
      持续时间：5分钟
      """;

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @Test
  void linesWithTheConsolesNamesAreAnAlarm() {
    AlarmMessage message = understood(CHINESE);

    assertThat(message.phase()).isEqualTo(Phase.FIRING);
    assertThat(message.firstOccurredAt()).isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
    assertThat(message.lasted()).isEqualTo(Duration.ofMinutes(5));
    assertThat(message.subject().policy().name()).isEqualTo("web-内存");
    assertThat(message.subject().policy().id()).isEqualTo("policy-1");
    assertThat(message.subject().object().name()).isEqualTo("10.30.0.8#588789(web-08)");
    assertThat(message.subject().condition().name()).isEqualTo("内存使用率");
    assertThat(message.subject().level()).isEqualTo(Level.SERIOUS);
    assertThat(message.subject().strictJson()).isFalse();
  }

  @Test
  void theResolveFindsItsFiring() {
    AlarmMessage resolve =
        understood(CHINESE.replace("触发\n", "已恢复\n") + "恢复时间 : 2026-11-20 14:09:00\r\n");

    assertThat(resolve.phase()).isEqualTo(Phase.RESOLVED);
    assertThat(resolve.recoveredAt()).isEqualTo(Instant.parse("2026-11-20T06:09:00Z"));
    assertThat(isSameAlarm(resolve.key(), understood(CHINESE).key())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Policy name: disk\nStatus: Trigger\nObject: web-08",
        "policy_name=disk\nstatus=ALARM",
        "> **Alarm policy**: disk\n> **Alarm status**: firing\n",
        "Alarm!\n\nobject = web-08\nstatus = triggered\n",
        "告警策略＝disk\r告警状态＝未恢复"
      })
  void manyFormsOfLinesAreRead(String body) {
    assertThat(understood(body).phase()).isEqualTo(Phase.FIRING);
  }

  @Test
  void anUnknownStatusOfAPolicyIsNeverTakenForResolved() {
    assertThat(reason(CHINESE.replace("触发\n", "不明\n"))).isEqualTo(Reason.STATUS_UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "status: ok",
        "policy: disk",
        "object: web-08\nstatus: whatever",
        "policy_name=disk&status=1&object=web-08",
        "<html><body style=\"status: ok\">object: x</body></html>",
        "Content-Type: text/plain\nHost: example.com\n\nhi",
        ":\n=\n::::\n"
      })
  void otherTextStaysInTheInbox(String body) {
    assertThat(reason(body)).isEqualTo(Reason.NOT_JSON);
  }

  @Test
  void whatIsTooLongForATemplateIsLeftAlone() {
    assertThat(reason(CHINESE + "x".repeat(33_000))).isEqualTo(Reason.NOT_JSON);
    assertThat(reason("\n".repeat(200) + CHINESE)).isEqualTo(Reason.NOT_JSON);
    assertThat(lines("k".repeat(64) + ":v\n" + "x".repeat(65) + ":v"))
        .containsExactly("k".repeat(64));
    assertThat(lines("a:" + "x".repeat(32_766))).containsExactly("a");
    assertThat(lines("a:" + "x".repeat(32_767))).isEmpty();
  }

  private static Iterable<String> lines(String body) {
    return TextLinesShape.lines(body.getBytes(StandardCharsets.UTF_8)).node().propertyNames();
  }

  @Test
  void jsonMayHaveTheConsolesNamesToo() {
    AlarmMessage message = understood("{\"告警策略\":\"disk\",\"告警对象\":\"web-08\",\"告警状态\":\"告警中\"}");

    assertThat(message.subject().policy().name()).isEqualTo("disk");
    assertThat(message.subject().strictJson()).isTrue();
  }

  private AlarmMessage understood(String body) {
    assertThat(read(body)).isInstanceOf(Understood.class);
    return ((Understood) read(body)).message();
  }

  private Reason reason(String body) {
    assertThat(read(body)).isInstanceOf(Unreadable.class);
    return ((Unreadable) read(body)).reason();
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
