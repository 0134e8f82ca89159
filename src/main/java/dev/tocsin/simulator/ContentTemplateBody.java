package dev.tocsin.simulator;

import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The JSON that a content template makes, when each key is named after its variable.
final class ContentTemplateBody {

  private ContentTemplateBody() {}

  static ObjectNode of(Push push) {
    SimulatedAlarm alarm = push.alarm();
    SimulatedPolicy policy = alarm.policy();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("policy_id", policy.id())
            .put("policy_name", policy.name())
            .put("status", push.resolved() ? "Recovery" : "Trigger")
            .put("object", alarm.objectName())
            .put("instance_id", alarm.objectId())
            .put("region", alarm.region())
            .put("namespace", policy.namespace())
            .put("alarm_level", alarm.level())
            .put("first_trigger_time", CallbackBody.wallTime(push.firstOccurred()))
            .put("trigger_time", CallbackBody.wallTime(push.firstOccurred().plus(push.lasted())))
            .put("recovery_time", push.resolved() ? CallbackBody.wallTime(push.recovered()) : "")
            .put("current_value", push.value())
            .put("console_link", policy.detailUrl());
    return switch (alarm.condition()) {
      case SimulatedCondition.Metric metric ->
          body.put("metric_name", metric.metricName())
              .put("metric_show_name", metric.metricShowName());
      case SimulatedCondition.Event event ->
          body.put("event_name", event.eventName())
              .put("event_show_name", event.eventShowName())
              .put("product_name", event.productName());
    };
  }
}
