package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  @ParameterizedTest
  @CsvSource({"policy-1, web, web", "policy-1, , policy-1", ", web, web", ", , ''"})
  void aPersonReadsItsNameElseItsId(@Nullable String id, @Nullable String name, String label) {
    assertThat(new Policy(id, name, "cvm_device", null, null).label()).isEqualTo(label);
  }
}
