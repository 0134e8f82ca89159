package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Phase;
import dev.tocsin.callback.RulePreview.Gives;
import dev.tocsin.callback.RulePreview.Nothing;
import dev.tocsin.callback.RulePreview.Reason;
import dev.tocsin.settings.MappingRule;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RulePreviewTest {

  @Test
  void showsTheAlarmThatTheBodyWouldBe() {
    RulePreview preview =
        preview(MappedShapeTest.RULE, MappedShapeTest.BODY.replace("06:00:00Z", "14:00:00"));

    assertThat(preview).isInstanceOf(Gives.class);
    assertThat(((Gives) preview).message().phase()).isEqualTo(Phase.FIRING);
    assertThat(((Gives) preview).message().firstOccurredAt())
        .isEqualTo(Instant.parse("2026-11-20T06:00:00Z"));
  }

  @Test
  void saysWhyThereWouldBeNone() {
    MappingRule rule = MappedShapeTest.RULE;
    String body = MappedShapeTest.BODY;
    MappingRule broken = new MappingRule("", Map.of(), Map.of(), Map.of(), List.of(), List.of());

    assertThat(preview(broken, body)).isEqualTo(new Nothing(Reason.BROKEN_RULE, ""));
    assertThat(preview(rule, "hello")).isEqualTo(new Nothing(Reason.NO_FIELDS, ""));
    assertThat(preview(rule, "[".repeat(99))).isEqualTo(new Nothing(Reason.NO_FIELDS, ""));
    assertThat(preview(rule, body.replace("\"grafana\"", "\"x\"")))
        .isEqualTo(new Nothing(Reason.OTHER_BODY, "/source"));
    assertThat(preview(rule, "{\"source\":\"grafana\"}"))
        .isEqualTo(new Nothing(Reason.NO_IDENTITY, ""));
    assertThat(preview(rule, body.replace("alerting", "pending")))
        .isEqualTo(new Nothing(Reason.STATUS_UNKNOWN, "pending"));
  }

  private static RulePreview preview(MappingRule rule, String body) {
    return RulePreview.of(rule, body.getBytes(StandardCharsets.UTF_8), ZoneOffset.ofHours(8));
  }
}
