package dev.tocsin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.samples.Samples;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeType;

class CallbackBodyTest {

  private static final Set<String> NOT_IN_THE_DOCUMENT = Set.of("policyDetailURL", "alarmLevel");
  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @ParameterizedTest
  @ValueSource(strings = {"metric", "event"})
  void aBodyHasTheFieldsOfTheDocumentInItsOrderAndTypes(String kind) {
    JsonNode documented =
        JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
            .build()
            .readTree(Samples.text(kind));
    JsonNode body =
        firings(Scenario.TOUR).stream()
            .filter(tour -> tour.path("alarmType").asString().equals(kind))
            .filter(tour -> tour.path("alarmObjInfo").has("region"))
            .filter(tour -> tour.has("alarmLevel"))
            .findFirst()
            .orElseThrow();
    assertThat(layout(body, "")).isEqualTo(layout(documented, ""));
  }

  @Test
  void timesAreWallTimesOfChina() {
    Push push = Scenario.REPEATS.pushes(Estate.load(), 1, NOON, new Random(1)).getFirst();
    JsonNode body = JsonMapper.shared().readTree(CallbackBody.of(push, "s"));
    assertThat(body.path("firstOccurTime").asString()).isEqualTo("2026-11-23 12:00:00");
    assertThat(body.path("recoverTime").asString()).isEqualTo("0");
  }

  @Test
  void aMetricWithoutThresholdIsNamedOnly() {
    assertThat(firings(Scenario.TOUR))
        .filteredOn(body ->
            body.at("/alarmPolicyInfo/conditions/metricName").asString().equals("slave_io_running"))
        .singleElement()
        .satisfies(body -> assertThat(body.at("/alarmPolicyInfo/conditions").size()).isEqualTo(2));
  }

  private static List<JsonNode> firings(Scenario scenario) {
    return scenario.pushes(Estate.load(), scenario.count(), NOON, new Random(1)).stream()
        .filter(push -> !push.resolved())
        .map(push -> JsonMapper.shared().readTree(CallbackBody.of(push, "s")))
        .toList();
  }

  /// Lists all fields with their types in order, but not those within the dimensions.
  private static List<String> layout(JsonNode object, String path) {
    var fields = new ArrayList<String>();
    object
        .properties()
        .forEach(field -> {
          String name = path + field.getKey();
          if (NOT_IN_THE_DOCUMENT.contains(name)) {
            return;
          }
          fields.add(name + " " + field.getValue().getNodeType());
          if (field.getValue().getNodeType() == JsonNodeType.OBJECT
              && !field.getKey().equals("dimensions")) {
            fields.addAll(layout(field.getValue(), name + "."));
          }
        });
    return fields;
  }
}
