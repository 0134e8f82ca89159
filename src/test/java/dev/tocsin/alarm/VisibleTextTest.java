package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTextTest {

  @Test
  void ordinaryTextStaysAsItIs() {
    assertThat(VisibleText.line("生产 <b>_x</b> & 5 > 4 😀")).isEqualTo("生产 <b>_x</b> & 5 > 4 😀");
  }

  @Test
  void whatReordersOrHidesTextIsShown() {
    assertThat(VisibleText.line("a\u202Eb\u200Bc")).isEqualTo("a⟨U+202E⟩b⟨U+200B⟩c");
  }

  @Test
  void aLineStaysOneLine() {
    assertThat(VisibleText.line("a\r\nb\tc\u2028d")).isEqualTo("a␍␊b␉c⟨U+2028⟩d");
  }

  @Test
  void aBlockKeepsItsLines() {
    assertThat(VisibleText.block("a\r\n\tb\rc\u0000", 100)).isEqualTo("a\n\tb␍c␀");
  }

  @Test
  void longTextIsCutButNeverInsideACharacter() {
    assertThat(VisibleText.line("x".repeat(20_000))).hasSize(1_001).endsWith("x…");
    assertThat(VisibleText.block("ab😀", 3)).isEqualTo("ab…");
  }

  @Test
  void halfACharacterIsShownAsItsCode() {
    assertThat(VisibleText.line("a\uD83D")).isEqualTo("a⟨U+D83D⟩");
  }
}
