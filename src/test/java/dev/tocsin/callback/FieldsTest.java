package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.StringNode;

class FieldsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "{}; {}",
        "[]; []",
        "{\"a\":1}; {\"a\":1}",
        "` [{'a':1}] `; [{\"a\":1}]",
        "\"{\\\"a\\\":1}\"; {\"a\":1}",
      })
  void jsonInATextIsOpenedHoweverOftenItWasEncoded(String text, String json) {
    assertThat(Fields.opened(StringNode.valueOf(text)).toString()).isEqualTo(json);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "{ or not", "[web] 1", "\"quoted\"", "\"\"", "text", "7"})
  void anyOtherTextStaysAsItIs(String text) {
    assertThat(Fields.opened(StringNode.valueOf(text))).isEqualTo(StringNode.valueOf(text));
  }

  @Test
  void ofAListOfObjectsTheFirstCounts() {
    Fields fields = new Fields(Fields.opened(StringNode.valueOf("{\"a\":[{\"b\":1},{\"b\":2}]}")));

    assertThat(fields.object("a").text("b")).isEqualTo("1");
    assertThat(fields.object("b").text("b")).isNull();
  }
}
