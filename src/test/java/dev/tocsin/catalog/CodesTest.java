package dev.tocsin.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodesTest {

  private final Codes<String> codes =
      new Codes<>(List.of("lb_*", "lb_public", "lb_private_*", "QCE/CVM"), List::of);

  @ParameterizedTest
  @CsvSource({
    "lb_public, lb_public",
    "lb_publicly, lb_*",
    "lb_private_x, lb_private_*",
    "lb_private_, lb_private_*",
    "lb_, lb_*",
    "qce/cvm, QCE/CVM",
    "' Lb_PUBLIC ', lb_public",
    "qce/cvm2, ",
    "lb, ",
    "' ', ",
    ", ",
  })
  void anExactCodeGoesBeforeTheLongestBeginningInAnyCase(String code, String entry) {
    assertThat(codes.find(code)).isEqualTo(entry);
  }

  @Test
  void twoEntriesWithOneCodeAreADefectOfTheTable() {
    assertThatThrownBy(() -> new Codes<>(List.of("gz", "GZ"), List::of))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("GZ");
  }
}
