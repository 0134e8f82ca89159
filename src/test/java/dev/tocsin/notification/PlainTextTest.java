package dev.tocsin.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlainTextTest {

  @Test
  void whiteSpaceOfEveryKindBecomesOneBlank() {
    assertThat(PlainText.line("\n a\r\n\tb\u2028c\u00a0\u3000d ", 200)).isEqualTo("a b c d");
  }

  @Test
  void controlAndBidirectionalCharactersGo() {
    assertThat(PlainText.line("a\u0000\u001b[31m\u202eb\u2066c\u200b\ufeffd\u0085e", 200))
        .isEqualTo("a[31mbcde");
  }

  @Test
  void halvesOfSurrogatePairsGoAndWholeOnesStay() {
    assertThat(PlainText.line("a\ud83db\ude00c\ud83d\ude00", 200)).isEqualTo("abc\ud83d\ude00");
  }

  @Test
  void markupStaysAsItIsForTheDesktopToEscape() {
    assertThat(PlainText.line("<b>5 > 3</b> & more", 200)).isEqualTo("<b>5 > 3</b> & more");
  }

  @Test
  void twentyThousandCharactersAreCutAtTheLimit() {
    String cut = PlainText.line("告警".repeat(10_000), 200);

    assertThat(cut).hasSize(200).endsWith("警告…");
  }

  @Test
  void aTextAtTheLimitIsNotCut() {
    assertThat(PlainText.line("12345", 5)).isEqualTo("12345");
    assertThat(PlainText.line("123456", 5)).isEqualTo("1234…");
    assertThat(PlainText.line("1234 6", 5)).isEqualTo("1234…");
  }
}
