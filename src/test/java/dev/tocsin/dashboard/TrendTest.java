package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmBook;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.store.StoredCallback;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrendTest {

  /// When the alarm of [Bodies] began.
  private static final Instant BEGAN = Instant.parse("2026-11-20T06:00:00Z");

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final List<StoredCallback> pushes = new ArrayList<>();
  private String operator = ">";

  @Test
  void everyPushIsAPointWhenItArrived() {
    push("91", 60, Effect.FIRED);
    push("98.6", 360, Effect.REPEATED);
    push("97", 660, Effect.REPEATED);

    Trend trend = trend().orElseThrow();

    assertThat(trend.points())
        .containsExactly(point(60, 91, "91 %"), point(360, 98.6, "98.6 %"), point(660, 97, "97 %"));
    assertThat(trend.from()).isEqualTo(BEGAN);
    assertThat(trend.until()).isNull();
    assertThat(trend.threshold()).isEqualTo(new Trend.Threshold(90, "> 90"));
    assertThat(trend.worst()).isEqualTo(point(360, 98.6, "98.6 %"));
    assertThat(trend.unread()).isZero();
    assertThat(trend.older()).isZero();
  }

  @ParameterizedTest
  @CsvSource({">,99", ">=,99", "<,1", "<=,1"})
  void theWorstIsFarthestOnTheOperatorsSide(String sign, double worst) {
    operator = sign;
    push("50", 60, Effect.FIRED);
    push("1", 120, Effect.REPEATED);
    push("99", 180, Effect.REPEATED);

    assertThat(trend().orElseThrow().worst().value()).isEqualTo(worst);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=", "!=", "within", ""})
  void anOperatorWithoutASideHasNoWorst(String sign) {
    operator = sign;
    push("50", 60, Effect.FIRED);

    assertThat(trend().orElseThrow().worst()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-", "NaN", "Infinity", "1e999", "-1e305", "", "10.0.0.1"})
  void whatIsNoNumberIsLeftOutAndCounted(String value) {
    push(value, 60, Effect.FIRED);
    assertThat(trend()).isEmpty();

    push("91", 120, Effect.REPEATED);

    assertThat(trend().orElseThrow().points()).hasSize(1);
    assertThat(trend().orElseThrow().unread()).isOne();
  }

  @Test
  void whatIsInAnotherUnitIsLeftOut() {
    pushes.add(callback(1, body("0.9", 0).replace("\"%\"", "\"MB\""), 60, Effect.FIRED));
    push("91", 120, Effect.REPEATED);

    assertThat(trend().orElseThrow().points()).containsExactly(point(120, 91, "91 %"));
  }

  @Test
  void aPushThatWasOvertakenStandsWhereItTells() {
    push("91", 60, Effect.FIRED);
    push("97", 660, Effect.REPEATED);
    pushes.add(callback(3, body("94", 300), 900, Effect.LATE));

    assertThat(trend().orElseThrow().points())
        .extracting(Trend.Point::value)
        .containsExactly(91.0, 94.0, 97.0);
    assertThat(trend().orElseThrow().points().get(1).at()).isEqualTo(BEGAN.plusSeconds(300));
  }

  @Test
  void twoPushesOfOneInstantAreTwoPoints() {
    push("91", 60, Effect.FIRED);
    push("95", 60, Effect.REPEATED);

    assertThat(trend().orElseThrow().points())
        .extracting(Trend.Point::value)
        .containsExactly(91.0, 95.0);
  }

  @Test
  void olderPushesThatAreNotThereAreSaid() {
    push("91", 3_600, Effect.REPEATED);
    Alarm alarm = alarm();
    for (int i = 0; i < 6; i++) {
      alarm =
          Lifecycle.judge(
                  new Neighbours(null, alarm, null),
                  message(body("91", 60 * i)),
                  BEGAN.plusSeconds(60L * i),
                  Messages.STALE_AFTER)
              .getFirst()
              .after();
    }

    Trend trend = Trend.of(alarm, pushes, reader).orElseThrow();

    assertThat(trend.older()).isEqualTo(6);
    assertThat(trend.from()).isEqualTo(BEGAN.plusSeconds(3_600));
  }

  @Test
  void anEventHasNone() {
    push("91", 60, Effect.FIRED);
    String event =
        body("91", 0).replace("metricName", "eventName").replace("\"metric\"", "\"event\"");
    Alarm alarm = judged(event);

    assertThat(Trend.of(alarm, pushes, reader)).isEmpty();
  }

  @Test
  void aBodyThatNobodyCanReadAnyMoreIsLeftOut() {
    push("91", 60, Effect.FIRED);
    pushes.add(callback(2, "no JSON", 90, Effect.REPEATED));

    assertThat(trend().orElseThrow().unread()).isOne();
  }

  @Test
  void theUsualGapIsThePace() {
    for (int i = 0; i < 9; i++) {
      push("91", i * 300 + (i == 4 ? 40 : i % 3), i == 0 ? Effect.FIRED : Effect.REPEATED);
    }
    push("1", 5_000, Effect.RESOLVED);

    assertThat(Pace.of(pushes).orElseThrow())
        .isBetween(Duration.ofSeconds(298), Duration.ofSeconds(302));
  }

  @Test
  void growingGapsAndFewPushesHaveNoPace() {
    push("91", 0, Effect.FIRED);
    push("91", 300, Effect.REPEATED);
    assertThat(Pace.of(pushes)).isEmpty();

    push("91", 900, Effect.REPEATED);
    push("91", 2_100, Effect.REPEATED);
    push("91", 4_500, Effect.REPEATED);

    assertThat(Pace.of(pushes)).isEmpty();
  }

  private Optional<Trend> trend() {
    return Trend.of(alarm(), pushes, reader);
  }

  private Alarm alarm() {
    return judged(body("91", 0));
  }

  private Alarm judged(String body) {
    return Lifecycle.judge(AlarmBook.NOTHING_KNOWN, message(body), BEGAN, Messages.STALE_AFTER)
        .getFirst()
        .after();
  }

  private AlarmMessage message(String body) {
    return ((Reading.Understood) reader.read(body.getBytes(StandardCharsets.UTF_8), null))
        .message();
  }

  private void push(String value, int seconds, Effect effect) {
    pushes.add(callback(pushes.size() + 1L, body(value, seconds), seconds, effect));
  }

  private String body(String value, int lasted) {
    return new String(Bodies.firing("ins-1", value, lasted), StandardCharsets.UTF_8)
        .replace("\">\"", "\"" + operator + "\"");
  }

  private static StoredCallback callback(long id, String body, int seconds, Effect effect) {
    return new StoredCallback(id, BEGAN.plusSeconds(seconds), 1, effect, body);
  }

  private static Trend.Point point(int seconds, double value, String text) {
    return new Trend.Point(BEGAN.plusSeconds(seconds), value, text);
  }
}
