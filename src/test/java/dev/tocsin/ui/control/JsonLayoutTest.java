package dev.tocsin.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLayoutTest {

  @Test
  void jsonIsBrokenIntoLines() {
    assertThat(JsonLayout.of("{\"a\":[1, {\"b\":true}],\n\"c\":{},\"d\":[ ]}"))
        .isEqualTo(
            """
            {
              "a": [
                1,
                {
                  "b": true
                }
              ],
              "c": {},
              "d": []
            }\
            """);
  }

  @Test
  void textsStayAsTheyAre() {
    assertThat(JsonLayout.of("{\"a {, :\":\"x\\\"  y\\\\\"}"))
        .isEqualTo("{\n  \"a {, :\": \"x\\\"  y\\\\\"\n}");
  }

  @Test
  void whatIsNoJsonStays() {
    assertThat(JsonLayout.of("hello: {\n world }")).isEqualTo("hello: {\n world }");
  }

  @Test
  void whatIsCutOrBrokenIsLaidOutAsFarAsItGoes() {
    assertThat(JsonLayout.of("{\"a\":\"x")).isEqualTo("{\n  \"a\": \"x");
    assertThat(JsonLayout.of("{\"a\":\"x\\")).isEqualTo("{\n  \"a\": \"x\\");
    assertThat(JsonLayout.of("]}{")).isEqualTo("]}{");
    assertThat(JsonLayout.of("{a: not quoted text}")).contains("a: not quoted text");
  }

  @Test
  void manyBracketsStayShort() {
    assertThat(JsonLayout.of("[".repeat(20_000))).hasSizeLessThan(800_000);
  }
}
