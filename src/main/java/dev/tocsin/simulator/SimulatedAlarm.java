package dev.tocsin.simulator;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What stays equal in all pushes of one alarm, apart from its first occurrence: its identity.
record SimulatedAlarm(
    SimulatedPolicy policy,
    SimulatedCondition condition,
    @Nullable String region,
    @Nullable String level,
    ObjectNode dimensions) {

  /// The id of what fires: of the instance where it has one, else the one of the backend.
  String objectId() {
    return Stream.of("unInstanceId", "uInstanceId", "objId")
        .map(key -> dimensions.path(key).asString(""))
        .filter(id -> !id.isEmpty())
        .findFirst()
        .orElseThrow();
  }

  /// What a person calls it.
  String objectName() {
    return dimensions.path("objName").asString(objectId());
  }

  /// Whether Cloud Monitor tells it again while it fires.
  boolean repeats() {
    return condition instanceof SimulatedCondition.Metric(_, _, var threshold)
        && threshold != null
        && threshold.repeats();
  }
}
