package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @ParameterizedTest
  @CsvSource({
    "MORE, >, false, false, true",
    "AT_LEAST, >=, false, true, true",
    "LESS, <, true, false, false",
    "AT_MOST, <=, true, true, false",
    "EQUAL, =, false, true, false",
  })
  void aNumberStandsSoToAnother(
      Comparison comparison, String sign, boolean less, boolean equal, boolean more) {
    assertThat(comparison.sign()).isEqualTo(sign);
    assertThat(comparison.holds(1, 2)).isEqualTo(less);
    assertThat(comparison.holds(2, 2)).isEqualTo(equal);
    assertThat(comparison.holds(3, 2)).isEqualTo(more);
  }
}
