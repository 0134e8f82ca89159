package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.ClockCheck.Verdict;
import dev.tocsin.store.Arrival;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClockCheckTest {

  private static final Instant BEGAN = Instant.parse("2026-11-20T06:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "PT12S,       FITS,         PT12S",
    "PT-1S,       FITS,         PT-1S",
    "PT90S,       FITS,         PT90S",
    "PT-4M,       CLOCK_BEHIND, PT-4M",
    "PT7M,        LATE,         PT7M",
    "PT8H,        OTHER_ZONE,   PT8H",
    "PT-7H-59M,   OTHER_ZONE,   PT-8H",
    "PT5H31M,     OTHER_ZONE,   PT5H30M",
    "PT2H10M,     LATE,         PT2H10M",
    "PT200H,      LATE,         PT200H"
  })
  void aDelayHasAMeaning(Duration delay, Verdict verdict, Duration told) {
    ClockCheck check = ClockCheck.of(List.of(arrival(delay)));

    assertThat(check.verdict()).isEqualTo(verdict);
    assertThat(check.delay()).isEqualTo(told);
    assertThat(check.alarms()).isEqualTo(1);
    assertThat(check.asOf()).isEqualTo(BEGAN.plus(delay));
  }

  @Test
  void theMiddleOneCountsWhateverAFewLateOnesSay() {
    assertThat(
            ClockCheck.of(
                    arrivals(
                        Duration.ofHours(3),
                        Duration.ofSeconds(9),
                        Duration.ofDays(40),
                        Duration.ofSeconds(11),
                        Duration.ofSeconds(10)))
                .delay())
        .isEqualTo(Duration.ofSeconds(11));
  }

  @Test
  void withoutAlarmsNothingIsSaid() {
    assertThat(ClockCheck.of(List.of())).isEqualTo(ClockCheck.NONE);
  }

  private static List<Arrival> arrivals(Duration... delays) {
    return Arrays.stream(delays).map(ClockCheckTest::arrival).toList();
  }

  private static Arrival arrival(Duration delay) {
    return new Arrival(BEGAN.plus(delay), BEGAN);
  }
}
