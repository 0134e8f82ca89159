package dev.tocsin.ui.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValueScaleTest {

  @ParameterizedTest
  @CsvSource({
    "91, 98.6, '90, 92, 94, 96, 98, 100'",
    "0.3, 6.4, '0, 2, 4, 6, 8'",
    "90, 90, '80, 85, 90, 95, 100'",
    "0, 0, '0.00, 0.25, 0.50, 0.75, 1.00'",
    "-5, 5, '-5.0, -2.5, 0.0, 2.5, 5.0'",
    "100000, 184000, '100k, 125k, 150k, 175k, 200k'",
    "1, 3500000000, '0G, 1G, 2G, 3G, 4G'",
    "0.0002, 0.0009, '0.0002, 0.0004, 0.0006, 0.0008, 0.0010'",
  })
  void aRangeIsCoveredByAFewRoundValues(double low, double high, String labels) {
    ValueScale scale = ValueScale.over(low, high);

    assertThat(String.join(", ", scale.values().stream().map(scale::label).toList()))
        .isEqualTo(labels);
  }

  @ParameterizedTest
  @CsvSource({
    "-1e300, 1e300",
    "1e300, 1e300",
    "0, 1e-320",
    "1e16, 10000000000000002",
    "-7, -7",
    "1e-9, 2e-9"
  })
  void noNumberIsTooOdd(double low, double high) {
    ValueScale scale = ValueScale.over(low, high);

    assertThat(scale.count()).isBetween(2, 7);
    assertThat(scale.place(low)).isBetween(-1e-6, 1.0);
    assertThat(scale.place(high)).isBetween(0.0, 1 + 1e-6);
    assertThat(scale.values()).doesNotContain(Double.NaN).isSorted();
  }

  @Test
  void aValueHasItsPlaceBetweenTheEnds() {
    ValueScale scale = ValueScale.over(80, 100);

    assertThat(scale.place(80)).isZero();
    assertThat(scale.place(90)).isEqualTo(0.5);
    assertThat(scale.place(100)).isEqualTo(1);
  }
}
