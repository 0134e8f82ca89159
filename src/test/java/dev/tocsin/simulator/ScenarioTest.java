package dev.tocsin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.samples.Samples;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ScenarioTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
  private static final JsonMapper WITH_COMMENTS =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  @Test
  void theTourCoversTheDimensionKeysOfEveryDocumentedProduct() {
    Set<Set<String>> documented =
        Samples.bodies().stream()
            .filter(sample -> sample.name().startsWith("dimensions/"))
            .map(sample -> dimensionKeys(WITH_COMMENTS.readTree(sample.body())))
            .collect(Collectors.toSet());
    assertThat(documented).hasSizeGreaterThan(20);
    assertThat(tour().map(ScenarioTest::dimensionKeys)).containsAll(documented);
  }

  @Test
  void theTourCoversTheProductsOfEverySample() {
    Set<String> documented =
        Samples.bodies().stream()
            .map(sample -> product(WITH_COMMENTS.readTree(sample.body())))
            .collect(Collectors.toSet());
    // The document shows the listener of layer 4; the tour has the one of layer 7 with its 5xx
    // ratio.
    documented.remove("metric clb_lis_view");
    assertThat(tour().map(ScenarioTest::product))
        .containsAll(documented)
        .contains("metric clb_lis");
  }

  @Test
  void theTourEndsWithAThirdOfItsAlarmsResolved() {
    List<JsonNode> tour = tour().toList();
    long resolved = tour.stream().filter(ScenarioTest::isResolve).count();
    assertThat(tour).hasSize(Scenario.TOUR.count());
    assertThat((double) resolved / (tour.size() - resolved)).isBetween(0.25, 0.4);
    assertThat(Scenario.TOUR.pushes(Estate.load(), 1000, NOON, new Random(1))).hasSameSizeAs(tour);
  }

  @Test
  void theAlarmsOfTheEstateAreWrittenDownOldestFirst() {
    assertThat(Estate.load().alarms())
        .isSortedAccordingTo(Comparator.comparing(Estate.Entry::age).reversed());
  }

  @Test
  void aFewRegionsAndLevelsAreAbsentAsInLife() {
    assertThat(tour().filter(body -> !body.path("alarmObjInfo").has("region")))
        .hasSizeBetween(4, 12);
    assertThat(tour().filter(body -> !body.has("alarmLevel"))).hasSizeBetween(15, 25);
  }

  @Test
  void everyStormAlarmIsAnAlarmOfItsOwnOfOneOfThreePolicies() {
    List<JsonNode> storm = bodies(Scenario.STORM, 1000);
    assertThat(storm.stream().map(ScenarioTest::identity)).doesNotHaveDuplicates();
    assertThat(storm.stream().map(body -> body.path("alarmPolicyInfo").path("policyId")).distinct())
        .hasSize(3);
    assertThat(storm.stream().map(body -> body.path("firstOccurTime").asString()))
        .allSatisfy(
            time -> assertThat(time).isBetween("2026-11-23 11:59:00", "2026-11-23 12:00:00"));
  }

  @Test
  void repeatsGrowOlderMoveAndEnd() {
    List<JsonNode> one =
        bodies(Scenario.REPEATS, 28).stream()
            .collect(Collectors.groupingBy(ScenarioTest::identity))
            .values()
            .iterator()
            .next();
    assertThat(one).hasSize(7);
    assertThat(one.stream().map(body -> body.path("durationTime").asLong()))
        .startsWith(0L)
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(
            one.stream()
                .map(body -> body.at("/alarmPolicyInfo/conditions/currentValue"))
                .distinct())
        .hasSizeGreaterThan(2);
    assertThat(one.stream().map(ScenarioTest::isResolve))
        .containsExactly(false, false, false, false, false, false, true);
  }

  private static Stream<JsonNode> tour() {
    return bodies(Scenario.TOUR, Scenario.TOUR.count()).stream();
  }

  private static List<JsonNode> bodies(Scenario scenario, int count) {
    List<Push> pushes = scenario.pushes(Estate.load(), count, NOON, new Random(1));
    return pushes.stream()
        .map(push -> CallbackBody.of(push, "session"))
        .map(body -> JsonMapper.shared().readTree(body))
        .toList();
  }

  static boolean isResolve(JsonNode body) {
    return body.path("alarmStatus").asString().equals("0");
  }

  static List<JsonNode> identity(JsonNode body) {
    return List.of(
        body.path("alarmType"),
        body.at("/alarmPolicyInfo/policyId"),
        body.at("/alarmPolicyInfo/conditions/metricName"),
        body.at("/alarmPolicyInfo/conditions/eventName"),
        body.at("/alarmObjInfo/dimensions"),
        body.path("firstOccurTime"));
  }

  private static String product(JsonNode body) {
    return body.path("alarmType").asString()
        + " "
        + body.at("/alarmPolicyInfo/policyType").asString();
  }

  private static Set<String> dimensionKeys(JsonNode body) {
    var keys = new TreeSet<String>();
    JsonNode dimensions = body.at("/alarmObjInfo/dimensions");
    dimensions.properties().forEach(entry -> keys.add(entry.getKey()));
    dimensions
        .path("objDetail")
        .properties()
        .forEach(entry -> keys.add("objDetail." + entry.getKey()));
    return keys;
  }
}
