package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The shape of the document's two samples: `alarmPolicyInfo` and `alarmObjInfo`, a metric or an
/// event in `conditions` (sections "Sample metric alarm parameters" and "Sample event alarm
/// parameters").
final class AlarmShape implements Shape {

  private static final Duration LONGEST_LASTED = Duration.ofDays(10 * 365);

  private final Times times;

  AlarmShape(Times times) {
    this.times = times;
  }

  @Override
  public boolean fits(Fields body) {
    return body.hasObject("alarmPolicyInfo");
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    Phase phase = phase(body);
    if (phase == null) {
      return null;
    }
    Fields policyInfo = body.object("alarmPolicyInfo");
    Fields objectInfo = body.object("alarmObjInfo");
    Fields conditions = policyInfo.object("conditions");
    Policy policy = policy(policyInfo);
    Condition condition = condition(conditions);
    String type = type(body, condition);
    Map<String, @Nullable String> dimensions = dimensions(objectInfo);
    String id = ObjectNames.id(dimensions);
    CloudObject object =
        new CloudObject(
            id,
            ObjectNames.label(dimensions, id),
            objectInfo.text("namespace"),
            objectInfo.text("region"),
            dimensionsAsSent(objectInfo));
    String account = account(body, objectInfo);
    AlarmKey key =
        AlarmKey.of(
            account,
            policy,
            type,
            object.namespace() != null ? object.namespace() : policy.type(),
            condition == null ? "" : condition.name(),
            dimensions);
    Level level = Level.parse(body.text("alarmLevel"));
    Instant firstOccurredAt = times.parse(body.text("firstOccurTime"));
    return new AlarmMessage(
        phase,
        key,
        new Subject(type, account, policy, object, condition, level, strictJson),
        firstOccurredAt,
        recoveredAt(body, firstOccurredAt),
        seconds(body.wholeNumber("durationTime")),
        repeatPeriod(conditions),
        Stream.of("sessionId", "alertId")
            .map(body::text)
            .filter(Objects::nonNull)
            .distinct()
            .toList());
  }

  /// `alarmStatus` decides; only where it is absent does a time of recovery.
  private @Nullable Phase phase(Fields body) {
    String status = body.text("alarmStatus");
    if (status == null) {
      return times.parse(body.text("recoverTime")) == null ? Phase.FIRING : Phase.RESOLVED;
    }
    return switch (status) {
      case "1" -> Phase.FIRING;
      case "0" -> Phase.RESOLVED;
      default -> null;
    };
  }

  private static Policy policy(Fields info) {
    return new Policy(
        info.text("policyId"),
        info.text("policyName"),
        info.text("policyType"),
        info.firstText("policyTypeCName", "policyTypeEname"),
        info.text("policyDetailURL"));
  }

  private static @Nullable Condition condition(Fields conditions) {
    String event = conditions.text("eventName");
    if (event != null) {
      return new Condition.Event(
          event,
          Objects.requireNonNullElse(conditions.text("eventShowName"), event),
          conditions.text("productName"),
          conditions.text("productShowName"));
    }
    String metric = conditions.firstText("metricName", "metricShowName");
    if (metric == null) {
      return null;
    }
    return new Condition.Metric(
        metric,
        Objects.requireNonNullElse(conditions.text("metricShowName"), metric),
        conditions.text("calcType"),
        conditions.text("calcValue"),
        conditions.text("currentValue"),
        conditions.firstText("unit", "calcUnit"));
  }

  private static String type(Fields body, @Nullable Condition condition) {
    String sent = body.text("alarmType");
    if (sent != null) {
      return sent;
    }
    return condition instanceof Condition.Event ? "event" : "metric";
  }

  private static @Nullable String account(Fields body, Fields objectInfo) {
    String account = body.firstText("appId", "uin");
    return account != null ? account : objectInfo.firstText("appId", "uin");
  }

  /// The flat ones: nested details describe and are no part of the identity.
  private static Map<String, @Nullable String> dimensions(Fields objectInfo) {
    Map<String, @Nullable String> flat = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : objectInfo.object("dimensions").node().properties()) {
      flat.put(entry.getKey(), Fields.textOf(entry.getValue()));
    }
    return flat;
  }

  private static String dimensionsAsSent(Fields objectInfo) {
    return objectInfo.hasObject("dimensions")
        ? objectInfo.object("dimensions").node().toString()
        : "{}";
  }

  /// A date and time as live resolves carry it, or seconds from the beginning as the document says;
  /// `0` while it fires.
  private @Nullable Instant recoveredAt(Fields body, @Nullable Instant firstOccurredAt) {
    Instant sent = times.parse(body.text("recoverTime"));
    if (sent != null || firstOccurredAt == null) {
      return sent;
    }
    Duration toRecover = seconds(body.wholeNumber("recoverTime"));
    return toRecover == null ? null : firstOccurredAt.plus(toRecover);
  }

  private static @Nullable Duration repeatPeriod(Fields conditions) {
    boolean repeats = !"singleAlarm".equalsIgnoreCase(conditions.text("alarmNotifyType"));
    return repeats ? seconds(conditions.wholeNumber("alarmNotifyPeriod")) : null;
  }

  private static @Nullable Duration seconds(OptionalLong number) {
    if (number.isEmpty()
        || number.getAsLong() <= 0
        || number.getAsLong() > LONGEST_LASTED.toSeconds()) {
      return null;
    }
    return Duration.ofSeconds(number.getAsLong());
  }
}
