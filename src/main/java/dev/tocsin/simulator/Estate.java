package dev.tocsin.simulator;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// An invented company's cloud: its alarm policies, and what fires in it, as `tour.json` tells.
///
/// @param alarms oldest first
record Estate(List<SimulatedPolicy> policies, List<Entry> alarms) {

  /// One alarm of the estate, as written down.
  ///
  /// @param policy the policy's name
  /// @param fires the metric's or event's name
  /// @param region absent for products that have none
  /// @param level absent for policies without levels
  /// @param age how long ago it occurred first
  /// @param resolvedAfter how long it lasted; absent while it fires
  /// @param value absent for events and for metrics without a threshold
  /// @param recoveredValue the value at recovery
  /// @param dimensions the object, with the product's own keys
  record Entry(
      String policy,
      String fires,
      @Nullable String region,
      @Nullable String level,
      Duration age,
      @Nullable Duration resolvedAfter,
      @Nullable String value,
      @Nullable String recoveredValue,
      ObjectNode dimensions) {}

  /// Reads the estate that is shipped with the program.
  static Estate load() {
    try (InputStream json = Estate.class.getResourceAsStream("tour.json")) {
      return JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build()
          .readValue(Objects.requireNonNull(json), Estate.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  SimulatedPolicy policy(String name) {
    return policies.stream().filter(policy -> policy.name().equals(name)).findFirst().orElseThrow();
  }

  SimulatedAlarm alarm(Entry entry) {
    SimulatedPolicy policy = policy(entry.policy());
    return new SimulatedAlarm(
        policy, policy.condition(entry.fires()), entry.region(), entry.level(), entry.dimensions());
  }
}
