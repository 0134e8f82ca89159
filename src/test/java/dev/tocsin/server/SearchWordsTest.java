package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchWordsTest {

  @Test
  void wordsAreSeparatedByWhiteSpaceAndQuotationMarksKeepThemTogether() {
    assertThat(SearchWords.of("  cpu \"high load\" 告警\t x\"y z\" "))
        .containsExactly("cpu", "high load", "告警", "x", "y z");
  }

  @Test
  void anOpenQuotationGoesToTheEnd() {
    assertThat(SearchWords.of("a \"b c")).containsExactly("a", "b c");
  }

  @Test
  void nothingIsNoWord() {
    assertThat(SearchWords.of(" \"\" \" \" ")).isEmpty();
  }
}
