package dev.tocsin.simulator;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// What stays equal in all pushes of one alarm, apart from its first occurrence: its identity.
record SimulatedAlarm(
    SimulatedPolicy policy,
    SimulatedCondition condition,
    @Nullable String region,
    @Nullable String level,
    ObjectNode dimensions) {

  /// Whether Cloud Monitor tells it again while it fires.
  boolean repeats() {
    return condition instanceof SimulatedCondition.Metric(_, _, var threshold)
        && threshold != null
        && threshold.repeats();
  }
}
