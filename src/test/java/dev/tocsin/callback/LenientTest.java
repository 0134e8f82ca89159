package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import dev.tocsin.samples.Samples;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LenientTest {

  private static final String STRICT = Samples.text("shapes/metric-firing");

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"region\": \"gz\",  |  \"region\": \"gz\", // not always there",
        "\"region\": \"gz\",  |  /* , \" */ \"region\": \"gz\",",
        "\"recoverTime\": \"0\"  |  \"recoverTime\": \"0\",",
        "\"recoverTime\": \"0\"  |  \"recoverTime\": \"0\", \"durationTime\": 0",
        "\"region\": \"gz\"  |  'region': 'gz'",
        "\"region\": \"gz\"  |  region: \"gz\"",
        "\"region\": \"gz\"  |  \"region\": gz",
        "\"region\": \"gz\"  |  region: gz // a word",
        "\"region\": \"gz\",  |  \"region\": \"gz\"",
        "\"currentValue\": \"97.25\",  |  \"currentValue\": 97.25",
        "\"firstOccurTime\": \"2026-11-20 14:00:00\"  |  \"firstOccurTime\": 2026-11-20 14:00:00",
        "\"objName\": \"10.20.0.11#588789\"  |  \"objName\": 10.20.0.11#588789",
      })
  void whatIsMeantIsReadAndMarkedAsNotStrict(String strict, String sent) {
    assertThat(STRICT).contains(strict);
    AlarmMessage expected = ((Understood) read(STRICT)).message();

    assertThat(read(STRICT.replace(strict, sent)))
        .isInstanceOfSatisfying(
            Understood.class,
            understood -> {
              AlarmMessage message = understood.message();
              assertThat(message.subject().strictJson()).isFalse();
              assertThat(message.key()).isEqualTo(expected.key());
              assertThat(message.firstOccurredAt()).isEqualTo(expected.firstOccurredAt());
              assertThat(message.subject().object()).isEqualTo(expected.subject().object());
              assertThat(message.subject().condition()).isEqualTo(expected.subject().condition());
            });
  }

  @Test
  void aByteOrderMarkIsRead() {
    assertThat(read("\uFEFF" + STRICT)).isInstanceOf(Understood.class);
  }

  @Test
  void aBareUrlKeepsItsSlashes() {
    String body =
        STRICT.replace(
            "\"policyTypeCName\": \"\"",
            "\"policyDetailURL\": https://console.cloud.tencent.com/monitor \t// the page\n");

    assertThat(((Understood) read(body.replace("the page\n,", "the page\n"))).message())
        .extracting(message -> message.subject().policy().detailUrl())
        .isEqualTo("https://console.cloud.tencent.com/monitor");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"alarmStatus\": he said \"no\", \"alarmPolicyInfo\": {}}",
        "{\"alarmStatus\": \"he said \"no\"\", \"alarmPolicyInfo\": {}}",
        "{\"alarmStatus\" 1, \"alarmPolicyInfo\": {}}",
        "{\"alarmStatus\": 1, \"alarmPolicyInfo\": {}",
        "{\"alarmStatus\": 1, \"alarmPolicyInfo\": {}} and more",
        "{\"alarmStatus\": 1}}{\"alarmPolicyInfo\": {}}",
        "{,\"alarmStatus\": 1}",
        "{\"a\": \"\\",
        "{/*",
        "alarm",
        "{"
      })
  void whatCouldBeMeantOtherwiseIsLeftToAPerson(String body) {
    assertThat(((Unreadable) read(body)).reason()).isEqualTo(Reason.NOT_JSON);
  }

  /// A quarter of a mebibyte of each; none may take long, and the time-out is generous.
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[",
        "{\"a\":",
        "{a:b ",
        "\"",
        "'",
        "/",
        "//",
        "/*",
        "\\",
        "a ",
        "1",
        ",",
        ":",
        "{x:1 y",
        "\"a\" ",
        " ",
        "{\"a\":[",
        "}"
      })
  void noBodyTakesLong(String piece) {
    for (String start : new String[] {"", "{\"a\": ", "{\"a\": x", "{a:b,"}) {
      String body = start + piece.repeat(256 * 1024 / piece.length());
      Instant before = Instant.now();

      assertThat(read(body)).isInstanceOf(Unreadable.class);
      assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
  }

  private Reading read(String body) {
    return reader.read(body.getBytes(StandardCharsets.UTF_8), null);
  }
}
