package dev.tocsin.simulator;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON of one push, field by field in the layout of the Cloud Monitor document ("Sample metric
/// alarm parameters", "Sample event alarm parameters").
///
/// As there, metric alarms send numbers where event alarms send strings. Three things are as live
/// callbacks have them: `recoverTime` of a resolve is a date-time, and `policyDetailURL` and
/// `alarmLevel` follow it when the policy has them. Times are wall times of UTC+8.
final class CallbackBody {

  private static final DateTimeFormatter WALL_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
          .withZone(ZoneOffset.ofHours(8));

  private CallbackBody() {}

  static String of(Push push, String sessionId) {
    return tree(push, sessionId).toString();
  }

  static ObjectNode tree(Push push, String sessionId) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("sessionId", sessionId);
    switch (push.alarm().condition()) {
      case SimulatedCondition.Metric metric -> putMetric(body, push, metric);
      case SimulatedCondition.Event event -> putEvent(body, push, event);
    }
    body.put("recoverTime", push.resolved() ? wallTime(push.recovered()) : "0");
    putIfPresent(body, "policyDetailURL", push.alarm().policy().detailUrl());
    putIfPresent(body, "alarmLevel", push.alarm().level());
    return body;
  }

  static String wallTime(Instant time) {
    return WALL_TIME.format(time);
  }

  private static void putMetric(ObjectNode body, Push push, SimulatedCondition.Metric metric) {
    SimulatedAlarm alarm = push.alarm();
    body.put("alarmStatus", push.resolved() ? 0 : 1).put("alarmType", "metric");
    ObjectNode object = body.putObject("alarmObjInfo");
    putIfPresent(object, "region", alarm.region());
    putIfPresent(object, "namespace", alarm.policy().namespace());
    object.set("dimensions", alarm.dimensions());

    ObjectNode policy = putPolicy(body, alarm.policy());
    policy.put("policyTypeCName", alarm.policy().typeName());
    ObjectNode conditions =
        policy
            .putObject("conditions")
            .put("metricName", metric.metricName())
            .put("metricShowName", metric.metricShowName());
    SimulatedCondition.Threshold threshold = metric.threshold();
    if (threshold != null) {
      conditions.put("calcType", threshold.calcType()).put("calcValue", threshold.calcValue());
      putIfPresent(conditions, "currentValue", push.value());
      conditions
          .put("unit", threshold.unit())
          .put("period", Integer.toString(threshold.period()))
          .put("periodNum", Integer.toString(threshold.periodNum()))
          .put("alarmNotifyType", threshold.alarmNotifyType())
          .put("alarmNotifyPeriod", threshold.alarmNotifyPeriod());
    }
    body.put("firstOccurTime", wallTime(push.firstOccurred()))
        .put("durationTime", push.lasted().toSeconds());
  }

  private static void putEvent(ObjectNode body, Push push, SimulatedCondition.Event event) {
    SimulatedAlarm alarm = push.alarm();
    body.put("alarmStatus", push.resolved() ? "0" : "1").put("alarmType", "event");
    ObjectNode object = body.putObject("alarmObjInfo");
    putIfPresent(object, "region", alarm.region());
    object.set("dimensions", alarm.dimensions());

    ObjectNode policy = putPolicy(body, alarm.policy());
    policy
        .putObject("conditions")
        .put("productName", event.productName())
        .put("productShowName", event.productShowName())
        .put("eventName", event.eventName())
        .put("eventShowName", event.eventShowName())
        .put("alarmNotifyType", "singleAlarm")
        .put("alarmNotifyPeriod", "0");
    policy.put("policyTypeCName", alarm.policy().typeName());
    body.put("firstOccurTime", wallTime(push.firstOccurred()));
  }

  private static ObjectNode putPolicy(ObjectNode body, SimulatedPolicy policy) {
    return body.putObject("alarmPolicyInfo")
        .put("policyId", policy.id())
        .put("policyType", policy.type())
        .put("policyName", policy.name());
  }

  private static void putIfPresent(ObjectNode object, String key, @Nullable String value) {
    if (value != null) {
      object.put(key, value);
    }
  }
}
