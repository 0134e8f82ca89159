package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A body that a person wrote as a content template: flat, with keys of their own choice, most of
/// them named after the template's variables (`policy_name`, `first_trigger_time`, …).
record ContentTemplateShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    LooseFields fields = LooseFields.of(body.node());
    return fields.text("policyId", "policyName") != null
        && (status(fields) != null || began(fields) != null);
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    LooseFields fields = LooseFields.of(body.node());
    Instant recoveredAt = times.parse(fields.text("recoveryTime", "recoverTime", "recoveredTime"));
    Phase phase = phase(fields, recoveredAt);
    if (phase == null) {
      return null;
    }
    Condition condition = condition(fields);
    Dimensions dimensions = dimensions(fields, body);
    Subject subject =
        new Subject(
            type(fields, condition),
            fields.text("appId", "uin"),
            policy(fields),
            dimensions.object(fields.text("namespace"), fields.text("region")),
            condition,
            Level.parse(fields.text("alarmLevel", "level", "severity")),
            strictJson);
    Instant began = began(fields);
    return new AlarmMessage(
        phase,
        dimensions.key(subject),
        subject,
        began,
        // An end is no use beside a beginning that could only be the time of receipt.
        phase == Phase.RESOLVED && began != null ? recoveredAt : null,
        lasted(fields),
        null,
        body.texts("sessionId", "alertId"));
  }

  private static @Nullable String status(LooseFields fields) {
    return fields.text("status", "alarmStatus", "statusLevelFmt");
  }

  private static @Nullable Phase phase(LooseFields fields, @Nullable Instant recoveredAt) {
    String status = status(fields);
    if (status != null) {
      return StatusWords.phase(status);
    }
    return recoveredAt == null ? Phase.FIRING : Phase.RESOLVED;
  }

  private @Nullable Instant began(LooseFields fields) {
    Instant first = times.parse(fields.text("firstTriggerTime", "firstOccurTime"));
    return first != null ? first : times.parse(fields.text("triggerTime"));
  }

  /// As sent in seconds, else from the first trigger to this one.
  private @Nullable Duration lasted(LooseFields fields) {
    Duration sent = Seconds.of(fields.text("durationTime", "duration"));
    Instant first = began(fields);
    Instant last = times.parse(fields.text("triggerTime"));
    if (sent != null || first == null || last == null || !last.isAfter(first)) {
      return sent;
    }
    return Duration.between(first, last);
  }

  private static Policy policy(LooseFields fields) {
    return new Policy(
        fields.text("policyId"),
        fields.text("policyName"),
        fields.text("policyType"),
        fields.text("policyTypeName", "policyTypeCName", "policyTypeEname"),
        fields.text("consoleLink", "policyDetailUrl"));
  }

  private static Dimensions dimensions(LooseFields fields, Fields body) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String object = fields.text("object", "objectName", "objName");
    String instance = fields.text("instanceId", "unInstanceId", "objectId", "objId");
    if (object != null) {
      node.put("object", object);
    }
    if (instance != null) {
      node.put("instanceId", instance);
    }
    node.setAll(Dimensions.of("dimensions", body.node().path("dimensions")).node());
    return new Dimensions(node);
  }

  private static @Nullable Condition condition(LooseFields fields) {
    String event = fields.text("eventName", "event", "eventShowName");
    if (event != null) {
      return new Condition.Event(
          event,
          Objects.requireNonNullElse(fields.text("eventShowName"), event),
          fields.text("productName"),
          fields.text("productShowName"),
          false);
    }
    String metric = fields.text("metricName", "metric", "metricShowName");
    String value = fields.text("currentValue", "value");
    if (metric == null && value == null) {
      return null;
    }
    String name = Objects.requireNonNullElse(metric, "");
    return new Condition.Metric(
        name,
        Objects.requireNonNullElse(fields.text("metricShowName"), name),
        fields.text("calcType"),
        fields.text("calcValue", "threshold"),
        value,
        fields.text("unit", "calcUnit"));
  }

  private static String type(LooseFields fields, @Nullable Condition condition) {
    String sent = fields.text("alarmType");
    return sent != null ? sent : condition instanceof Condition.Event ? "event" : "metric";
  }
}
