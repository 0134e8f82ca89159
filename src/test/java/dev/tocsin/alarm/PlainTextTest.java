package dev.tocsin.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void ordinaryTextsStayAsTheyAre() {
    assertThat(PlainText.visible("生产-MySQL <b>&amp; _ok", 100)).isEqualTo("生产-MySQL <b>&amp; _ok");
  }

  @Test
  void controlAndBidirectionalCharactersBecomeVisible() {
    assertThat(PlainText.visible("a\u0000b\u202Ec\u2066d", 100))
        .isEqualTo("a\uFFFDb\uFFFDc\uFFFDd");
  }

  @Test
  void lineBreaksBecomeBlanks() {
    assertThat(PlainText.visible("one\ntwo\tthree", 100)).isEqualTo("one two three");
  }

  @Test
  void longTextsAreCutButNeverThroughACharacter() {
    assertThat(PlainText.visible("x".repeat(20_000), 10)).hasSize(10).endsWith("…");
    assertThat(PlainText.visible("abc\uD83D\uDD14\uD83D\uDD14", 5)).isEqualTo("abc…");
  }
}
