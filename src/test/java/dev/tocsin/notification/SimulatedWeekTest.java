package dev.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SimulatedWeekTest {

  @Test
  void aWeekMissesNothingAndInterruptsLessThanTwiceAnIncident() {
    SimulatedWeek.Outcome week = SimulatedWeek.of(2026);

    assertThat(week.missed()).isZero();
    assertThat(week.interruptions()).isLessThan(2 * week.incidents());
    assertThat(week.pushes()).isGreaterThan(10 * week.interruptions());
  }
}
