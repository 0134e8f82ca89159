package dev.tocsin.simulator;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// An alarm policy of the [Estate].
///
/// @param type the policy type, such as `cvm_device`
/// @param namespace such as `qce/cvm`; absent where only events are watched
/// @param typeName the policy type's displayed name, in the language of the policy's owner
/// @param detailUrl the page of the policy, when its callbacks tell it
record SimulatedPolicy(
    String name,
    String id,
    String type,
    @Nullable String namespace,
    String typeName,
    @Nullable String detailUrl,
    List<SimulatedCondition> conditions) {

  SimulatedCondition condition(String name) {
    return conditions.stream()
        .filter(condition -> condition.name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
