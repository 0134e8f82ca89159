package dev.tocsin.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmBook;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.callback.CallbackReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What a receiver should know when a story is told.
class ScenarioOutcomeTest {

  private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

  @Test
  void whatFlapsHasManyShortOccurrencesAndIsOver() {
    Map<AlarmKey, List<Alarm>> alarms =
        told(Scenario.FLAPPING, 36).stream().collect(Collectors.groupingBy(Alarm::key));

    assertThat(alarms).hasSize(3);
    assertThat(alarms.values())
        .allSatisfy(occurrences ->
            assertThat(occurrences)
                .hasSize(6)
                .allSatisfy(each -> {
                  assertThat(each.course().ending()).isEqualTo(Ending.RESOLVED);
                  assertThat(each.duration(NOON)).isLessThan(Duration.ofMinutes(3));
                }));
  }

  @Test
  void whatLosesItsResolveIsSupersededWhenItFiresAnewOrFiresOn() {
    List<Alarm> alarms = told(Scenario.LOST_RESOLVE, 24);

    assertThat(alarms).filteredOn(Alarm::isFiring).hasSize(6);
    assertThat(alarms).filteredOn(each -> each.course().ending() == Ending.SUPERSEDED).hasSize(6);
    assertThat(alarms).filteredOn(each -> each.course().ending() == Ending.RESOLVED).hasSize(6);
  }

  @Test
  void whatComesOutOfOrderIsOverAndItsStartWasSeen() {
    List<Push> pushes = pushes(Scenario.OUT_OF_ORDER, 36);

    assertThat(told(Scenario.OUT_OF_ORDER, 36))
        .hasSize(16)
        .allSatisfy(each -> {
          assertThat(each.course().ending()).isEqualTo(Ending.RESOLVED);
          assertThat(each.course().startSeen()).isTrue();
        });
    assertThat(pushes.getFirst().resolved()).isTrue();
  }

  @Test
  void retriesMakeNoMoreAlarmsThanThereAre() {
    Set<Push> once = new HashSet<>(pushes(Scenario.RETRY, 40));

    assertThat(once).hasSizeLessThan(40);
    assertThat(told(Scenario.RETRY, 40))
        .hasSize((int) once.stream().filter(push -> !push.resolved()).count());
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOUR")
  void everyStoryCanBeAsLongAsWanted(Scenario scenario) {
    assertThat(pushes(scenario, 500)).hasSize(500);
  }

  /// A resolve in the layout of CloudEvents does not tell its beginning and still finds its firing.
  @ParameterizedTest
  @EnumSource
  void theTourIsTheSameInEveryShape(BodyShape shape) {
    List<Push> pushes = pushes(Scenario.TOUR, 61).stream().filter(shape::tells).toList();
    List<Alarm> alarms =
        told(pushes.stream().map(push -> shape.body(push, "session").toString()).toList());
    long resolves = pushes.stream().filter(Push::resolved).count();

    assertThat(resolves).isPositive();
    assertThat(alarms).hasSize((int) (pushes.size() - resolves));
    assertThat(alarms)
        .filteredOn(each -> each.course().ending() == Ending.RESOLVED)
        .hasSize((int) resolves)
        .allSatisfy(each -> assertThat(each.course().startSeen()).isTrue());
  }

  @ParameterizedTest
  @EnumSource
  void noPushTellsOfTheFuture(Scenario scenario) {
    assertThat(pushes(scenario, 100))
        .allSatisfy(push -> assertThat(push.recovered()).isBeforeOrEqualTo(NOON));
  }

  private static List<Alarm> told(Scenario scenario, int count) {
    return told(
        pushes(scenario, count).stream().map(push -> CallbackBody.of(push, "session")).toList());
  }

  private static List<Alarm> told(List<String> bodies) {
    var reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
    var book = new AlarmBook();
    for (String body : bodies) {
      Reading reading = reader.read(body.getBytes(StandardCharsets.UTF_8), null);
      book.add(((Understood) reading).message(), NOON);
    }
    return book.alarms();
  }

  private static List<Push> pushes(Scenario scenario, int count) {
    return scenario.pushes(Estate.load(), count, NOON, new Random(1));
  }
}
