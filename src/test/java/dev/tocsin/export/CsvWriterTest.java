package dev.tocsin.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvWriterTest {

  private static final Instant BEGAN = Instant.parse("2026-11-20T06:00:00Z");

  @Test
  void anAlarmIsOneLineUnderItsHead() throws IOException {
    String[] lines = written("web, \"prod\"", "97.2").split("\r\n");

    assertThat(lines).hasSize(2);
    assertThat(lines[0]).startsWith("\ufeffid,phase,").endsWith(",sessionIds");
    assertThat(lines[1])
        .startsWith(
            "7,FIRING,,SERIOUS,metric,policy-1,\"web, \"\"prod\"\"\",cvm_device,qce/cvm,gz,CVM")
        .contains("\"{\"\"unInstanceId\"\":\"\"ins-1\"\"}\"")
        .contains(
            ",cpu_usage,CPU,>,90,97.2,%,2026-11-20T06:00:00Z,,60,2026-11-20T06:00:30Z,2,1,true,a b");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "=cmd|' /C calc'!A0, '=cmd|' /C calc'!A0",
        "+1+1, '+1+1",
        "-2+3, '-2+3",
        "@SUM(A1), '@SUM(A1)",
        "＝1+1, '＝1+1",
        "` \u00a0=1+1`, `' \u00a0=1+1`",
        "-5.5, -5.5",
        "+7, +7",
        "web-1, web-1"
      })
  void aTextThatASpreadsheetWouldComputeIsMadeHarmless(String sent, String cell)
      throws IOException {
    assertThat(written(sent, "1").replace("\"", "")).contains(",policy-1," + cell + ",cvm_device,");
  }

  @Test
  void aLineBreakStaysWithinItsCell() throws IOException {
    assertThat(written("two\nlines", "1")).contains(",\"two\nlines\",");
  }

  private static String written(String policy, String value) throws IOException {
    StringWriter text = new StringWriter();
    InstantSource clock = InstantSource.fixed(BEGAN.plusSeconds(60));
    try (CsvWriter csv = new CsvWriter(_ -> "CVM", Verdict::plain, clock, text)) {
      csv.write(alarm(policy, value));
    }
    return text.toString();
  }

  private static Alarm alarm(String policyName, String value) {
    Policy policy = new Policy("policy-1", policyName, "cvm_device", null, null);
    Subject subject =
        new Subject(
            "metric",
            null,
            policy,
            new CloudObject("ins-1", "web", "qce/cvm", "gz", "{\"unInstanceId\":\"ins-1\"}"),
            new Condition.Metric("cpu_usage", "CPU", ">", "90", value, "%"),
            Level.SERIOUS,
            true,
            null);
    return new Alarm(
        7,
        new AlarmKey("identity", null, "qce/cvm", policy),
        subject,
        new Course(Phase.FIRING, null, BEGAN, null, BEGAN, BEGAN.plusSeconds(30), true, true),
        new Tally(2, 1, List.of("a", "b")));
  }
}
