package dev.tocsin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(PlainText.line("生产 <b>_x</b> & 5 > 4 😀")).isEqualTo("生产 <b>_x</b> & 5 > 4 😀");
  }

  @Test
  void whatReordersOrHidesTextIsShown() {
    assertThat(PlainText.line("a\u202Eb\u200Bc")).isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c");
  }

  @Test
  void aLineStaysOneLine() {
    assertThat(PlainText.line("a\r\nb\tc\u2028d")).isEqualTo("a␍␊b␉c⟨U+2028⟩d");
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(PlainText.block("a\r\n\tb\rc\u0000", 100)).isEqualTo("a\n\tb␍c␀");
  }

  @Test
  void longTextIsCutButNeverInsideACharacter() {
    assertThat(PlainText.line("x".repeat(20_000))).hasSize(1_001).endsWith("x…");
    assertThat(PlainText.block("ab😀", 3)).isEqualTo("ab…");
  }

  @Test
  void halfACharacterIsShownAsItsCode() {
    assertThat(PlainText.line("a\uD83D")).isEqualTo("a⟨U+D83D⟩");
  }
}
