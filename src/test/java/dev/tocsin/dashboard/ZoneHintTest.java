package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Phase;
import dev.tocsin.store.StoredCallback;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ZoneHintTest {

  private static final Instant BEGAN = Instant.parse("2026-11-20T06:00:00Z");

  /// An alarm that, as its newest push told, had lasted that long.
  private static Course lasted(Duration duration) {
    return new Course(
        Phase.FIRING, null, BEGAN, null, BEGAN.plus(duration), BEGAN.plus(duration), true, true);
  }

  private static StoredCallback push(Duration afterBeginning, Effect effect) {
    return new StoredCallback(1, BEGAN.plus(afterBeginning), 1, effect, "{}");
  }

  @ParameterizedTest
  @CsvSource({
    "PT8H, PT8H",
    "PT8H1M30S, PT8H",
    "PT8H3M, PT8H",
    "PT7H57M, PT8H",
    "-PT8H, -PT8H",
    "-PT7H58M30S, -PT8H",
    "-PT8H3M, -PT8H",
    "PT1H, PT1H",
    "PT57M, PT1H",
    "-PT57M, -PT1H",
    "PT2H31M, PT2H30M",
    "-PT5H29M, -PT5H30M",
    "PT15H40S, PT15H",
    "PT16H3M, PT16H"
  })
  void aFirstPushThatIsHalfHoursAwayFromItsTimeIsSuspected(Duration delay, Duration shift) {
    assertThat(ZoneHint.of(lasted(Duration.ZERO), List.of(push(delay, Effect.FIRED))))
        .contains(shift);
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S",
    "PT2S",
    "PT90S",
    "-PT40S",
    "PT12M",
    "PT30M",
    "-PT30M",
    "PT56M59S",
    "PT1H3M1S",
    "-PT1H3M1S",
    "PT1H15M",
    "PT7H56M",
    "PT8H12M",
    "PT16H30M",
    "PT24H",
    "-PT17H",
    "PT80000H"
  })
  void anyOtherDelayIsOneOfDelivery(Duration delay) {
    assertThat(ZoneHint.of(lasted(Duration.ZERO), List.of(push(delay, Effect.FIRED)))).isEmpty();
  }

  @Test
  void repeatsThatTellNoDurationDoNotMatterHoweverOldTheAlarmIs() {
    List<StoredCallback> hourly =
        List.of(
            push(Duration.ofSeconds(3), Effect.FIRED),
            push(Duration.ofHours(1), Effect.REPEATED),
            push(Duration.ofHours(2), Effect.REPEATED));

    assertThat(ZoneHint.of(lasted(Duration.ZERO), hourly)).isEmpty();
    assertThat(ZoneHint.of(lasted(Duration.ZERO), hourly.subList(1, 3))).isEmpty();
  }

  @Test
  void whereDurationsAreToldTheNewestFiringPushIsJudgedAlsoWhenTheFirstWasMissed() {
    Course course = lasted(Duration.ofHours(3));

    assertThat(ZoneHint.of(course, List.of(push(Duration.ofHours(3).plusSeconds(5), Effect.FIRED))))
        .isEmpty();
    assertThat(
            ZoneHint.of(
                course,
                List.of(
                    push(Duration.ofHours(9), Effect.FIRED),
                    push(Duration.ofHours(11).plusSeconds(9), Effect.REPEATED))))
        .contains(Duration.ofHours(8));
  }

  @Test
  void theResolveAndWhatCameLateAreNotJudged() {
    Course course = lasted(Duration.ofMinutes(5));

    assertThat(
            ZoneHint.of(
                course,
                List.of(
                    push(Duration.ofSeconds(2), Effect.FIRED),
                    push(Duration.ofMinutes(5), Effect.REPEATED),
                    push(Duration.ofMinutes(65), Effect.LATE),
                    push(Duration.ofHours(2).plusMinutes(5), Effect.RESOLVED))))
        .isEmpty();
  }

  @ParameterizedTest
  @EnumSource(
      value = Effect.class,
      names = {"FIRED"},
      mode = EnumSource.Mode.EXCLUDE)
  void anAlarmWhoseFirstFiringIsNotThereCannotBeJudged(Effect first) {
    assertThat(ZoneHint.of(lasted(Duration.ZERO), List.of(push(Duration.ofHours(8), first))))
        .isEmpty();
    assertThat(ZoneHint.of(lasted(Duration.ZERO), List.of())).isEmpty();
    assertThat(ZoneHint.of(lasted(Duration.ofHours(1)), List.of())).isEmpty();
  }
}
