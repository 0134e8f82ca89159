package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.TextMatch.Contains;
import dev.tocsin.query.TextMatch.Equals;
import dev.tocsin.query.TextMatch.Matches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextMatchTest {

  @ParameterizedTest
  @CsvSource({
    "web*, web, true",
    "web*, web-gz-07, true",
    "web*, prod-web, false",
    "*web, prod-web, true",
    "*web*, a-web-b, true",
    "*web*, web-b, true",
    "*web*, a-web, true",
    "*ab*ab*, xab, false",
    "w*b*7, web-gz-07, true",
    "w*b*7, web-gz-08, false",
    "ab*ba, aba, false",
    "ab*ba, abba, true",
    "*, x, true",
    "*, '', false",
    "a***b, ab, true",
    "a*b*b, ab, false",
  })
  void aPatternMustMatchAWholeLine(String pattern, String line, boolean matches) {
    assertThat(new Matches(pattern).passes(line)).isEqualTo(matches);
    assertThat(new Matches(pattern).passes("\n" + line + "\nother line"))
        .isEqualTo(matches || pattern.equals("*"));
  }

  @Test
  void nothingIsFoundAcrossLines() {
    assertThat(new Contains("a\nb").passes("a\nb")).isFalse();
    assertThat(new Equals("a\nb").passes("a\nb")).isFalse();
    assertThat(new Matches("a*b").passes("a\nb")).isFalse();
  }

  @Test
  void aPartIsFoundAnywhereInALineWhateverItsCase() {
    assertThat(new Contains("WEB-\tgz").passes("prod\nold web- gz 07")).isTrue();
    assertThat(new Contains("web").passes("prod\nwe b")).isFalse();
  }

  @Test
  void caseCountsForNoAsciiLetterAndForAllOthers() {
    assertThat(AsciiCase.fold("@AMZ[ `az{ ÉÄЖ")).isEqualTo("@amz[ `az{ ÉÄЖ");
  }

  @Test
  void equalMeansAWholeLineWhateverItsCase() {
    assertThat(new Equals("WEB").passes("x\nweb")).isTrue();
    assertThat(new Equals("web").passes("web-1")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "97.2, 97.2",
    "' 97.2 % ', 97.2",
    "812 times, 812",
    "-1e3ms, -1000",
    "90%, 90",
    "3 次, 3",
    "10.0.0.1, ",
    "'1,024', ",
    "2026-11-20, ",
    "high, ",
    "'', ",
    "., "
  })
  void aNumberIsReadAndItsUnitLeftAside(String text, Double number) {
    assertThat(NumberText.parse(text)).isEqualTo(number);
  }

  @Test
  void whatWasNotSentIsNoNumber() {
    assertThat(NumberText.parse(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "{\"a\":\"X\",\"b\":\"Y\"}#a#x",
        "{\"A\" : 1.50 , \"b\":2}#a#1.50",
        "{\"b\":{\"a\":\"deep\"},\"a\":\"flat\"}#a#deep|flat",
        "{\"a\":{\"b\":1,\"c\":[2,true,{\"a\":3}]},\"d\":4}#a#1|2|true|3",
        "{\"a\":{\"b\":{\"c\":1},\"d\":2},\"e\":3}#a#1|2",
        "{\"a\":{\"b\":1},\"c\":2}#a#1",
        "{\"b\":\"a\",\"c\":\"d\"}#a#``",
        "{\"a\":null}#a#``",
        "{\"a\":\"q\\\"\\u0041\\/\\\\\"}#a#q\"a/\\",
        "{\"a\":\"open#a#open",
        "{\"a\":\"open\\#a#open\\",
        "{\"a\":\"closed\"#a#closed",
        "]]}}{\"a\":1#a#1",
      })
  void theValuesOfADimensionAreFoundHoweverDeep(String json, String key, String values) {
    assertThat(DimensionValues.of(json, key)).isEqualTo(values.replace('|', '\n'));
  }

  @Test
  void deepDimensionsAreNoTrouble() {
    assertThat(DimensionValues.of("{\"a\":[".repeat(100_000) + "7", "a")).isEqualTo("7");
  }
}
