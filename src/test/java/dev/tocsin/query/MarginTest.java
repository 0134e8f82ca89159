package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.tocsin.alarm.Condition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MarginTest {

  @Test
  void aValueAboveItsThresholdIsOverByThatPartOfIt() {
    assertThat(margin(">", "90", "99", "%")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void whereLessIsBadAValueBelowIsOver() {
    assertThat(margin("<", "15", "12", "day")).isCloseTo(0.2, within(1e-9));
    assertThat(margin("<=", "15", "42", "day")).isNegative();
  }

  @Test
  void theGoodSideIsNegative() {
    assertThat(margin(">=", "90", "45", null)).isCloseTo(-0.5, within(1e-9));
  }

  @Test
  void aNegativeThresholdKeepsTheDirection() {
    assertThat(margin(">", "-10", "-5", null)).isCloseTo(0.5, within(1e-9));
  }

  @Test
  void theUnitMayStandOnEitherSide() {
    assertThat(margin(">", "90%", "99", "%")).isCloseTo(0.1, within(1e-9));
    assertThat(margin(">", "90", "99%", "%")).isCloseTo(0.1, within(1e-9));
  }

  @Test
  void nothingIsSaidWhereItWouldBeAGuess() {
    assertThat(margin(">", "900", "1.2k", null)).isNull();
    assertThat(margin(">", "0", "5", null)).isNull();
    assertThat(margin("==", "1", "5", null)).isNull();
    assertThat(margin(null, "1", "5", null)).isNull();
    assertThat(margin(">", "high", "5", null)).isNull();
    assertThat(margin(">", "5", null, null)).isNull();
    assertThat(Margin.of(null)).isNull();
    assertThat(Margin.of(new Condition.Event("ping", "ping", null, null, false))).isNull();
  }

  private static @Nullable Double margin(
      @Nullable String operator,
      @Nullable String threshold,
      @Nullable String value,
      @Nullable String unit) {
    return Margin.of(new Condition.Metric("cpu", "CPU", operator, threshold, value, unit));
  }
}
