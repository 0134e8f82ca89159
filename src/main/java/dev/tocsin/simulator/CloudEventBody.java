package dev.tocsin.simulator;

import java.util.Map;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An event in the layout of CloudEvents: type and times differ from the document's, and there is
/// no policy. The time is the moment that the push tells of.
final class CloudEventBody {

  /// The long codes of the regions in which the estate is.
  private static final Map<String, String> REGIONS =
      Map.of(
          "bj", "ap-beijing",
          "cd", "ap-chengdu",
          "gz", "ap-guangzhou",
          "hk", "ap-hongkong",
          "sg", "ap-singapore",
          "sh", "ap-shanghai");

  private CloudEventBody() {}

  static ObjectNode of(Push push, String id) {
    SimulatedAlarm alarm = push.alarm();
    var event = (SimulatedCondition.Event) alarm.condition();
    ObjectNode body =
        JsonNodeFactory.instance
            .objectNode()
            .put("specversion", "1.0")
            .put("id", id)
            .put("source", event.productName() + ".cloud.tencent")
            .put("type", event.productName() + ":ErrorEvent:" + event.eventName())
            .put("subject", alarm.objectId())
            .put("time", push.recovered().toEpochMilli())
            .put("datacontenttype", "application/json;charset=utf-8")
            .put("status", push.resolved() ? "0" : "1");
    if (alarm.region() != null) {
      body.put("region", REGIONS.getOrDefault(alarm.region(), alarm.region()));
    }
    body.putObject("data")
        .put("appId", "1250000000")
        .put("instanceId", alarm.objectId())
        .putObject("dimensions");
    return body;
  }
}
