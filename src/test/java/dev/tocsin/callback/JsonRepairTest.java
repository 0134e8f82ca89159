package dev.tocsin.callback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// In the tables `¶` stands for a line break.
class JsonRepairTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"a\": b} ~ {\"a\": \"b\"}",
        "{\"a\": b c, \"d\": e} ~ {\"a\": \"b c\", \"d\": \"e\"}",
        "{a: b¶} ~ {a: \"b\"¶}",
        "{\"a\": [x, y]} ~ {\"a\": [\"x\", \"y\"]}",
        "{\"a\": [[x], {\"b\": y}, z]} ~ {\"a\": [[\"x\"], {\"b\": \"y\"}, \"z\"]}",
        "{\"a\": 2026-11-20 14:00:00} ~ {\"a\": \"2026-11-20 14:00:00\"}",
        "{\"a\": https://x/y?z=1} ~ {\"a\": \"https://x/y?z=1\"}",
        "{\"a\": C:\\temp} ~ {\"a\": \"C:\\\\temp\"}",
        "{\"a\": b // c, d¶, \"e\": f} ~ {\"a\": \"b\"// c, d¶, \"e\": \"f\"}",
        "{\"a\": b /* c, } */} ~ {\"a\": \"b\"/* c, } */}",
        "{/**/\"a\": b} ~ {/**/\"a\": \"b\"}",
        "{/*/ x */\"a\": b} ~ {/*/ x */\"a\": \"b\"}",
      })
  void aValueWithoutQuotesGetsThem(String sent, String repaired) {
    assertThat(repair(sent)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      quoteCharacter = '`',
      value = {
        "{\"a\": \"1\" \"b\": \"2\"} ~ {\"a\": \"1\" ,\"b\": \"2\"}",
        "{\"a\": \"1\" 'b': x} ~ {\"a\": \"1\" ,'b': \"x\"}",
        "{\"a\": 1¶\"b\": {}¶\"c\": []} ~ {\"a\": 1¶,\"b\": {}¶,\"c\": []}",
        "{\"a\": [{\"b\": 1} {\"b\": c}]} ~ {\"a\": [{\"b\": 1} ,{\"b\": \"c\"}]}",
        "{\"a\": [\"b\" \"c\" [d]]} ~ {\"a\": [\"b\" ,\"c\" ,[\"d\"]]}",
        "{\"a\": \"\\\"\\\\\" \"b\": \"2\"} ~ {\"a\": \"\\\"\\\\\" ,\"b\": \"2\"}",
      })
  void aForgottenCommaIsWritten(String sent, String repaired) {
    assertThat(repair(sent)).isEqualTo(repaired);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"a\": [1, -2.50, 3e5, 4E-10, true, false, null]}",
        "{\"a\": \"b\", 'c': 'd', \"e\": {}}",
        "{\"a\": \"b\"} \"c\": \"d\"",
        "{\"a\": \"b\"} {\"c\": \"d\"}",
        "{\"a\": he said \"no\"}",
        "{\"a\": x\"y}",
        "{a b: 1}",
        "{\"a\" \"b\"}",
        "{\"a\": \"open",
        "{\"a\": \"open\\",
        "{\"a\" /* open",
        "{\"a\" // open",
        "[a, b]",
        "a",
        "",
      })
  void allElseStaysAsItIs(String sent) {
    assertThat(JsonRepair.repair(sent)).isEqualTo(sent);
  }

  @Test
  void pastTheDeepestLevelNothingIsChanged() {
    assertThat(JsonRepair.repair("{\"a\":".repeat(32) + "b")).endsWith("{\"a\":\"b\"");
    assertThat(JsonRepair.repair("{\"a\":".repeat(33) + "b")).endsWith("{\"a\":b");
  }

  @Test
  void closingMoreThanWasOpenedDoesNoHarm() {
    assertThat(repair("{\"a\": b}}] ")).isEqualTo("{\"a\": \"b\"}}] ");
  }

  private static String repair(String sent) {
    return JsonRepair.repair(sent.replace('¶', '\n')).replace('\n', '¶');
  }
}
