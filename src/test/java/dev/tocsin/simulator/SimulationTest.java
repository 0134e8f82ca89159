package dev.tocsin.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class SimulationTest {

  private static final InstantSource NOON =
      InstantSource.fixed(Instant.parse("2026-11-23T04:00:00.789Z"));

  @Test
  void aSimulationSendsAllAndTellsItInOneLine() throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      var progress = new ArrayList<Progress>();
      Result result = fast(receiver.url(), Scenario.TOUR).run(progress::add);

      assertThat(receiver.bodies)
          .hasSize(Scenario.TOUR.count())
          .anyMatch(body -> body.contains("\"policyName\":\"生产-MySQL-连接\""));
      assertThat(result.complete()).isTrue();
      assertThat(result.sentence())
          .matches("Sent 61 callbacks in \\d+\\.\\d s: 61 answered 200\\.");
      assertThat(progress).hasSize(61).endsWith(new Progress(61, 61));
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyScenarioSendsAsManyCallbacksAsAsked(Scenario scenario) throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      Result result = fast(receiver.url(), scenario).withCount(7).run(_ -> {});
      assertThat(receiver.callbacks()).hasSize(7);
      assertThat(result.accepted()).isEqualTo(7);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"TOUR", "REPEATS", "FLAPPING"})
  void aResolveHasTheIdentityOfItsFiringButAnotherSessionId(Scenario scenario) throws Exception {
    List<JsonNode> callbacks = callbacks(scenario, 1);
    List<JsonNode> resolves = callbacks.stream().filter(ScenarioTest::isResolve).toList();
    assertThat(resolves).isNotEmpty();
    for (JsonNode resolve : resolves) {
      List<JsonNode> earlier =
          callbacks.subList(0, callbacks.indexOf(resolve)).stream()
              .filter(callback ->
                  ScenarioTest.identity(callback).equals(ScenarioTest.identity(resolve)))
              .toList();
      assertThat(earlier).isNotEmpty();
      assertThat(sessionIds(earlier)).doesNotContain(resolve.path("sessionId").asString());
      assertThat(resolve.path("recoverTime").asString())
          .isGreaterThan(resolve.path("firstOccurTime").asString())
          .isLessThanOrEqualTo("2026-11-23 12:00:00");
    }
  }

  @ParameterizedTest
  @EnumSource
  void onlySessionIdsDifferForOneSeedAndClock(Scenario scenario) throws Exception {
    List<JsonNode> first = callbacks(scenario, 1);
    List<JsonNode> second = callbacks(scenario, 1);
    assertThat(sessionIds(first)).doesNotContainAnyElementsOf(sessionIds(second));
    assertThat(withoutSessionIds(first)).isEqualTo(withoutSessionIds(second));
  }

  @Test
  void aRetryIsTheVerySameBody() throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      fast(receiver.url(), Scenario.RETRY).run(_ -> {});
      Map<String, List<String>> bySession =
          receiver.bodies.stream()
              .collect(
                  Collectors.groupingBy(
                      body -> JsonMapper.shared().readTree(body).path("sessionId").asString()));

      assertThat(bySession.values())
          .allSatisfy(tries -> assertThat(Set.copyOf(tries)).hasSize(1))
          .allSatisfy(tries -> assertThat(tries).hasSizeBetween(1, 3))
          .anySatisfy(tries -> assertThat(tries).hasSize(3))
          .anySatisfy(tries -> assertThat(tries).hasSize(1));
    }
  }

  @Test
  void anotherSeedTellsTheStormDifferently() throws Exception {
    assertThat(withoutSessionIds(callbacks(Scenario.STORM, 1)))
        .isNotEqualTo(withoutSessionIds(callbacks(Scenario.STORM, 2)));
  }

  @Test
  void theRateIsNotExceeded() throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      Result result =
          new Simulation(receiver.url(), NOON, Scenario.STORM)
              .withRate(20)
              .withCount(7)
              .run(_ -> {});
      assertThat(result.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }
  }

  @Test
  void otherAnswersThan200AreCounted() throws Exception {
    try (var receiver = new RecordingReceiver(404)) {
      Result result = fast(receiver.url(), Scenario.REPEATS).withCount(5).run(_ -> {});
      assertThat(result.complete()).isFalse();
      assertThat(result.answered()).isEqualTo(Map.of(404, 5));
      assertThat(result.sentence()).endsWith(": 5 answered 404.");
    }
  }

  @Test
  void aDeadReceiverEndsTheSimulationWithItsReasonAndWithoutItsSecret() throws Exception {
    URI url;
    try (var receiver = new RecordingReceiver(200)) {
      url = receiver.url();
    }
    Result result = fast(url, Scenario.STORM).run(_ -> {});
    assertThat(result.failed()).isEqualTo(3);
    assertThat(result.sentence())
        .contains("Sent 3 callbacks", "3 not answered (no connection).", "Gave up, 197 not sent.")
        .doesNotContain("secret");
  }

  @Test
  void theCredentialsOfTheUrlAreSentAsBasicAuthentication() throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      URI url = receiver.urlFor("monitor:p%40ss@");
      Result result = fast(url, Scenario.TOUR).withCount(1).run(_ -> {});
      assertThat(result.accepted()).isEqualTo(1);
      assertThat(receiver.authorizations).containsExactly("Basic bW9uaXRvcjpwQHNz");
    }
  }

  @Test
  void senselessOptionsAreRefused() {
    var simulation = new Simulation(URI.create("http://127.0.0.1/"), NOON, Scenario.TOUR);
    assertThatIllegalArgumentException().isThrownBy(() -> simulation.withRate(0));
    assertThatIllegalArgumentException().isThrownBy(() -> simulation.withRate(Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> simulation.withCount(0));
    for (String url : List.of("ftp://127.0.0.1/", "/callback", "http:///callback")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new Simulation(URI.create(url), NOON, Scenario.TOUR));
    }
  }

  @Test
  void aShapeTellsOnlyWhatIsSentInIt() throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      Result result =
          fast(receiver.url(), Scenario.TOUR).withShape(BodyShape.CLOUD_EVENT).run(_ -> {});

      assertThat(result.complete()).isTrue();
      assertThat(receiver.callbacks())
          .hasSizeBetween(10, 60)
          .allSatisfy(body -> {
            assertThat(body.path("specversion").asString()).isEqualTo("1.0");
            assertThat(body.path("type").asString()).contains(":ErrorEvent:");
          });
    }
  }

  @Test
  void aStoryThatTheShapeCannotTellIsNoSuccess() throws Exception {
    Result result =
        fast(URI.create("http://127.0.0.1:1/"), Scenario.REPEATS)
            .withShape(BodyShape.EVENT_BRIDGE)
            .run(_ -> {});

    assertThat(result.complete()).isFalse();
    assertThat(result.sentence()).startsWith("Nothing to send");
  }

  @Test
  void aScenarioAndAShapeAreFoundByTheirLabels() {
    assertThat(Scenario.labelled("storm")).contains(Scenario.STORM);
    assertThat(Scenario.labelled("calm")).isEmpty();
    assertThat(BodyShape.labelled("event-bridge")).contains(BodyShape.EVENT_BRIDGE);
    assertThat(BodyShape.labelled("round")).isEmpty();
  }

  private static Simulation fast(URI url, Scenario scenario) {
    return new Simulation(url, NOON, scenario).withRate(10_000);
  }

  private static List<JsonNode> callbacks(Scenario scenario, long seed) throws Exception {
    try (var receiver = new RecordingReceiver(200)) {
      fast(receiver.url(), scenario).withSeed(seed).run(_ -> {});
      return receiver.callbacks();
    }
  }

  private static List<String> sessionIds(List<JsonNode> callbacks) {
    return callbacks.stream().map(callback -> callback.path("sessionId").asString()).toList();
  }

  private static List<ObjectNode> withoutSessionIds(List<JsonNode> callbacks) {
    return callbacks.stream()
        .map(callback -> ((ObjectNode) callback).without("sessionId"))
        .toList();
  }
}
