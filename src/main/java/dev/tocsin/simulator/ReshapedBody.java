package dev.tocsin.simulator;

import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// The document's bodies, changed into the shapes that share its layout. Each method changes the
/// body that it is given, and returns it.
final class ReshapedBody {

  private static final List<String> TIMES =
      List.of("firstOccurTime", "durationTime", "recoverTime");

  private ReshapedBody() {}

  /// Without a policy type; the policy is the rule, the end is not told.
  static ObjectNode eventBridge(ObjectNode body) {
    policy(body).remove("policyType");
    policy(body).put("policyId", "").put("policyTypeCName", "");
    policy(body).withObject("conditions").put("alarmNotifyType", "");
    body.putArray("additionalMsg");
    return body.put("recoverTime", "0");
  }

  /// Without a type of alarm, and the times within the policy.
  static ObjectNode oldestMetric(ObjectNode body) {
    body.remove("alarmType");
    TIMES.forEach(time -> policy(body).set(time, body.remove(time)));
    return body;
  }

  static ObjectNode prometheus(ObjectNode body, Push push) {
    SimulatedAlarm alarm = push.alarm();
    ObjectNode object = body.put("alarmType", "prometheus").putObject("alarmObjInfo");
    object
        .put("summary", alarm.condition().name() + " of " + alarm.objectName())
        .put("content", alarm.objectName() + " is at " + push.value())
        .putObject("tags")
        .put("alertname", alarm.condition().name())
        .put("instance", alarm.objectId());
    policy(body).remove(List.of("conditions", "policyType"));
    return body;
  }

  static ObjectNode apm(ObjectNode body, Push push) {
    body.withObject("alarmObjInfo")
        .without("dimensions")
        .put("tapm.instance.key", "apm-Zk3l9QwE0")
        .put("service.name", push.alarm().objectId())
        .put("span.kind", "server");
    return body;
  }

  static ObjectNode rum(ObjectNode body, Push push) {
    body.withObject("alarmObjInfo")
        .without("dimensions")
        .put("level", "page")
        .put("id", push.alarm().objectId())
        .put("instanceId", "rum-2b7c9d1e");
    return body;
  }

  private static ObjectNode policy(ObjectNode body) {
    return body.withObject("alarmPolicyInfo");
  }
}
