package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import dev.tocsin.settings.AlarmField;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What a body tells about an alarm, field by field: what a content template and a mapping rule
/// have in common, whichever way they found it.
///
/// @param more what tells one object from another beside its name and id
record AlarmFields(Map<AlarmField, String> texts, Dimensions more, Times times) {

  @Nullable String text(AlarmField field) {
    return texts.get(field);
  }

  /// Whether anything tells this alarm from others.
  boolean identify() {
    return !more.isEmpty() || texts.keySet().stream().anyMatch(AlarmField::identifies);
  }

  /// What holds where no status is told: a time of recovery means resolved, all else fires.
  Phase phaseWithoutStatus() {
    return recoveredAt() == null ? Phase.FIRING : Phase.RESOLVED;
  }

  AlarmMessage message(Phase phase, List<String> sessionIds, boolean strictJson) {
    Condition condition = condition();
    Dimensions dimensions = dimensions();
    Instant began = began();
    Instant asOf = asOf();
    Subject subject =
        new Subject(
            type(condition),
            text(AlarmField.ACCOUNT),
            policy(),
            dimensions.object(text(AlarmField.NAMESPACE), text(AlarmField.REGION)),
            condition,
            Level.parse(text(AlarmField.LEVEL)),
            strictJson,
            began == null && asOf == null ? times.unread(sentTime()) : null);
    return new AlarmMessage(
        phase,
        dimensions.key(subject),
        subject,
        began,
        // An end is no use beside a beginning that could only be the time of receipt.
        phase == Phase.RESOLVED && (began != null || asOf != null) ? recoveredAt() : null,
        asOf,
        lasted(began),
        null,
        sessionIds);
  }

  private @Nullable Instant recoveredAt() {
    return times.parse(text(AlarmField.RECOVERED_AT));
  }

  boolean tellTime() {
    return began() != null || asOf() != null;
  }

  private @Nullable Instant began() {
    return times.parse(text(AlarmField.FIRST_OCCURRED_AT));
  }

  /// The time of this push says when the alarm began only of the first one, which the lifecycle
  /// knows.
  private @Nullable Instant asOf() {
    return began() == null ? times.parse(text(AlarmField.TRIGGERED_AT)) : null;
  }

  private @Nullable String sentTime() {
    String first = text(AlarmField.FIRST_OCCURRED_AT);
    return first != null ? first : text(AlarmField.TRIGGERED_AT);
  }

  /// As sent, else from the beginning to this push.
  private @Nullable Duration lasted(@Nullable Instant began) {
    Duration sent = Seconds.of(text(AlarmField.DURATION));
    Instant last = times.parse(text(AlarmField.TRIGGERED_AT));
    if (sent != null || began == null || last == null || !last.isAfter(began)) {
      return sent;
    }
    return Duration.between(began, last);
  }

  private Policy policy() {
    return new Policy(
        text(AlarmField.POLICY_ID),
        text(AlarmField.POLICY_NAME),
        text(AlarmField.POLICY_TYPE),
        text(AlarmField.POLICY_TYPE_NAME),
        text(AlarmField.POLICY_LINK));
  }

  private Dimensions dimensions() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String object = text(AlarmField.OBJECT);
    String id = text(AlarmField.OBJECT_ID);
    if (object != null) {
      node.put("object", object);
    }
    if (id != null) {
      node.put("instanceId", id);
    }
    node.setAll(more.node());
    return new Dimensions(node);
  }

  private @Nullable Condition condition() {
    String event = text(AlarmField.EVENT);
    if (event != null) {
      return new Condition.Event(
          event,
          Objects.requireNonNullElse(text(AlarmField.EVENT_SHOW_NAME), event),
          text(AlarmField.PRODUCT),
          text(AlarmField.PRODUCT_SHOW_NAME),
          false);
    }
    String metric = text(AlarmField.METRIC);
    String value = text(AlarmField.VALUE);
    if (metric == null && value == null) {
      return null;
    }
    String name = Objects.requireNonNullElse(metric, "");
    return new Condition.Metric(
        name,
        Objects.requireNonNullElse(text(AlarmField.METRIC_SHOW_NAME), name),
        text(AlarmField.OPERATOR),
        text(AlarmField.THRESHOLD),
        value,
        text(AlarmField.UNIT));
  }

  private String type(@Nullable Condition condition) {
    String sent = text(AlarmField.TYPE);
    return sent != null ? sent : condition instanceof Condition.Event ? "event" : "metric";
  }
}
