package dev.tocsin.alarm;

import static dev.tocsin.alarm.Repetition.Kind.EXPONENTIAL;
import static dev.tocsin.alarm.Repetition.Kind.PERIODIC;
import static dev.tocsin.alarm.Repetition.Kind.SINGLE;
import static dev.tocsin.alarm.Repetition.Kind.UNTOLD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// When a repeat should come, and when it is missing.
class RepetitionTest {

  private static final Instant BEGIN = Messages.BEGIN;
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aPeriodicRepeatIsMissingAfterOneAndAHalfPeriodsAndAMinute() {
    Alarm alarm = alarm(new Repetition(PERIODIC, HOUR), 1, BEGIN);

    assertThat(alarm.nextDueAt()).isEqualTo(BEGIN.plus(HOUR));
    assertThat(alarm.isOverdue(BEGIN.plusSeconds(5_460))).isFalse();
    assertThat(alarm.isOverdue(BEGIN.plusSeconds(5_461))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 3600", "2, 3600, 7200", "3, 10800, 14400", "3, 20000, 20000"})
  void theGapsOfAnExponentialOneGrow(int pushes, int lasted, int next) {
    Repetition repetition = new Repetition(EXPONENTIAL, HOUR);

    assertThat(repetition.nextAfter(pushes, Duration.ofSeconds(lasted)))
        .isEqualTo(Duration.ofSeconds(next));
  }

  @Test
  void nothingIsExpectedOfASingleOneOrOfAPeriodThatCannotBe() {
    for (Repetition none :
        List.of(
            new Repetition(SINGLE, null),
            new Repetition(UNTOLD, HOUR),
            new Repetition(PERIODIC, null),
            new Repetition(PERIODIC, Duration.ofSeconds(5)),
            new Repetition(EXPONENTIAL, Duration.ofDays(300)))) {
      Alarm alarm = alarm(none, 1, BEGIN);

      assertThat(alarm.nextDueAt()).as("%s", none).isNull();
      assertThat(alarm.isOverdue(BEGIN.plus(Duration.ofDays(900)))).as("%s", none).isFalse();
    }
  }

  @Test
  void whatHasEndedIsNeitherDueNorStanding() {
    Alarm firing = alarm(new Repetition(PERIODIC, HOUR), 1, BEGIN);
    Alarm closed = Lifecycle.close(firing, BEGIN).orElseThrow().after();
    Instant muchLater = BEGIN.plus(Duration.ofDays(2));

    assertThat(firing.isStanding(BEGIN.plus(Alarm.STANDS_AFTER))).isFalse();
    assertThat(firing.isStanding(muchLater)).isTrue();
    assertThat(closed.nextDueAt()).isNull();
    assertThat(closed.isOverdue(muchLater)).isFalse();
    assertThat(closed.isStanding(muchLater)).isFalse();
  }

  @Test
  void aPushThatDoesNotTellLeavesWhatIsKnown() {
    Alarm known = alarm(new Repetition(PERIODIC, HOUR), 1, BEGIN);

    Alarm repeated =
        Lifecycle.judge(
                new Neighbours(null, known, null),
                Messages.firing(BEGIN, HOUR, "92"),
                BEGIN.plus(HOUR),
                Messages.STALE_AFTER)
            .getFirst()
            .after();

    assertThat(repeated.repetition()).isEqualTo(new Repetition(PERIODIC, HOUR));
    assertThat(repeated.nextDueAt()).isEqualTo(BEGIN.plus(HOUR).plus(HOUR));
  }

  private static Alarm alarm(Repetition repetition, int pushes, Instant lastReceivedAt) {
    Alarm plain =
        Lifecycle.judge(
                AlarmBook.NOTHING_KNOWN,
                Messages.firing(BEGIN),
                lastReceivedAt,
                Messages.STALE_AFTER)
            .getFirst()
            .after();
    return new Alarm(
        1,
        plain.key(),
        plain.subject(),
        plain.course(),
        new Tally(pushes, 0, List.of()),
        Attention.NONE,
        repetition);
  }
}
