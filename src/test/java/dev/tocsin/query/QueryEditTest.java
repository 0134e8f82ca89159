package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.TextMatch.Equals;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class QueryEditTest {

  private static final String[] PARTS = {
    "web", " ", "　", "\"", "“", "”", ":", "=", "*", "(", "）", "-", "\\", "\\\\", "严重", "é", "OR",
    "AND", "\n", "\t", "\u0000", "\u001f", "\u007f", "\u202e", ">", "𝄞", "is:", "\uD800"
  };

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "web                            | web, policy=a",
        "'  web   cpu '                 | web, cpu, policy=a",
        "web AND cpu                    | web, cpu, policy=a",
        "a OR b                         | (a OR b), policy=a",
        "(a OR b)                       | (a OR b), policy=a",
        "\"web cpu                      | \"web cpu\", policy=a",
        "“web cpu                       | “web cpu\", policy=a",
        "object:\"c:\\                  | object:\"c:\\\\\", policy=a",
        "x OR \"open                    | (x OR \"open\"), policy=a",
        "-(a b)-c                       | -(a b), -c, policy=a",
        "\"\" x                         | x, policy=a",
        "policy=b                       | (policy=b OR policy=a)",
        "x policy=b OR policy=c         | (x policy=b OR policy=c), policy=a",
        "policy=b OR policy=\"c         | (policy=b OR policy=c OR policy=a)",
        "x (policy=b OR policy=c) y     | x, (policy=b OR policy=c OR policy=a), y",
        "policy=b x policy=c            | (policy=b OR policy=c OR policy=a), x",
        "-policy=a x                    | x, policy=a",
        "-(policy=a OR policy=b) x      | -policy=b, x, policy=a",
        "policy:b                       | policy:b, policy=a",
      })
  void aValueIsIncludedAndAllElseKeepsItsMeaningAndText(String before, String after) {
    QueryEdit edit = edit(before).include(Attribute.POLICY, "a");

    assertThat(edit.terms().stream().map(QueryTerm::text)).containsExactly(after.split(", "));
    assertIsWhatItsTextSays(edit);
  }

  @ParameterizedTest
  @CsvSource({
    "region=hk, ''",
    "-region=hk, ''",
    "x region=hk y, x y",
    "(region=hk OR region=gz) x, region=gz x",
    "-(region=hk OR region=gz) x, -region=gz x",
    "region=hk OR region=gz, region=gz",
    "region=gz  x, region=gz x",
    "region=hk  OR x, region=hk  OR x",
    "Region=HK, ''",
  })
  void aValueIsReleased(String before, String after) {
    QueryEdit edit = edit(before).release(Attribute.REGION, "hk");

    assertThat(edit.text()).isEqualTo(after);
    assertIsWhatItsTextSays(edit);
  }

  @Test
  void aValueIsLeftOutAndNoLongerAskedFor() {
    assertThat(edit("x (ns=a OR ns=b)").exclude(Attribute.NAMESPACE, "a").text())
        .isEqualTo("x ns=b -ns=a");
    assertThat(edit("").exclude(Attribute.NAMESPACE, "a").exclude(Attribute.NAMESPACE, "b").text())
        .isEqualTo("-ns=a -ns=b");
    assertThat(edit("-ns=a").exclude(Attribute.NAMESPACE, "a").text()).isEqualTo("-ns=a");
  }

  @Test
  void onlyOneValueTakesThePlaceOfAllOthers() {
    QueryEdit edit = edit("-policy=x web (policy=a OR policy=b)");

    assertThat(edit.only(Attribute.POLICY, "c").text()).isEqualTo("web policy=c");
  }

  @Test
  void levelsAndStatesAreChosenByTheirWords() {
    assertThat(edit("sev>=warn").included(Attribute.LEVEL)).containsExactly("serious", "warn");
    assertThat(edit("sev>=warn").release(Attribute.LEVEL, "warn").text()).isEqualTo("sev:serious");
    assertThat(edit("sev:严重").toggle(Attribute.LEVEL, "serious").text()).isEmpty();
    assertThat(edit("is:stale").toggle(Attribute.STATE, "resolved").text())
        .isEqualTo("(is:stale OR is:resolved)");
    assertThat(edit("-is:closed is:event").excluded(Attribute.STATE)).containsExactly("closed");
    assertThat(edit("-is:closed is:event").included(Attribute.STATE)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "policy:web",
    "policy:web*",
    "(policy=a OR policy:b)",
    "(policy=a OR ns=b)",
    "(policy=a x)",
    "-(policy=a x)",
    "--policy=a",
    "policyid=a"
  })
  void whatIsNoChoiceOfExactValuesIsNone(String text) {
    assertThat(edit(text).included(Attribute.POLICY)).isEmpty();
    assertThat(edit(text).excluded(Attribute.POLICY)).isEmpty();
  }

  @Test
  void aTermIsTakenOut() {
    QueryEdit edit = edit("a  -\"b c\" (d OR e)");

    assertThat(edit.without(edit.terms().get(1)).text()).isEqualTo("a (d OR e)");
    assertThat(edit.without(edit.terms().get(0)).without(edit.terms().get(1)).text())
        .isEqualTo("-\"b c\" (d OR e)");
  }

  @ParameterizedTest
  @EnumSource(
      value = Attribute.class,
      mode = Mode.EXCLUDE,
      names = {"LEVEL", "STATE"})
  void whateverAValueIsItsTermAsksForExactlyThat(Attribute attribute) {
    Random random = new Random(5);
    for (int round = 0; round < 4_000; round++) {
      StringBuilder value = new StringBuilder();
      for (int i = random.nextInt(5); i > 0; i--) {
        value.append(PARTS[random.nextInt(PARTS.length)]);
      }
      String term = attribute.term(value.toString());
      assertThat(QueryParser.parse(term))
          .as(term)
          .isEqualTo(new Parsed(term, attribute.query(value.toString())));
      Set<String> said = Set.of(new Equals(value.toString()).line());
      assertThat(edit(term).included(attribute)).isEqualTo(said);
      assertThat(edit("x -" + term).excluded(attribute)).isEqualTo(said);
    }
  }

  @Test
  void anEditChangesNothingButWhatItIsAbout() {
    Random random = new Random(17);
    String[] words = {
      "web",
      "\"a b\"",
      "policy=a",
      "-policy=b",
      "(policy=a OR policy=c)",
      "sev:warn",
      "is:firing",
      "(x OR y)",
      "OR",
      "AND",
      "-(x y)",
      "ns=\"\"",
      "dur>10m",
      "\"open",
      "（z）",
      "“q”"
    };
    for (int round = 0; round < 5_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(6); i >= 0; i--) {
        text.append(words[random.nextInt(words.length)]).append(" ".repeat(random.nextInt(3)));
      }
      if (QueryParser.parse(text.toString()) instanceof Parsed parsed) {
        QueryEdit before = QueryEdit.of(parsed);
        before
            .terms()
            .forEach(term ->
                assertThat(term.text())
                    .isEqualTo(parsed.text().substring(term.begin(), term.end())));
        for (QueryEdit after :
            new QueryEdit[] {
              before.toggle(Attribute.POLICY, "a"),
              before.exclude(Attribute.POLICY, "a"),
              before.only(Attribute.STATE, "resolved")
            }) {
          assertIsWhatItsTextSays(after);
          Attribute other = Attribute.LEVEL;
          assertThat(after.included(other)).isEqualTo(before.included(other));
        }
        assertThat(before.exclude(Attribute.POLICY, "a").included(Attribute.POLICY))
            .doesNotContain("a");
        assertThat(before.include(Attribute.POLICY, "a").included(Attribute.POLICY)).contains("a");
      }
    }
  }

  /// Reads the text of an edit again and compares it with what the edit says of itself.
  private static void assertIsWhatItsTextSays(QueryEdit edit) {
    assertThat(QueryParser.parse(edit.text())).as(edit.text()).isInstanceOf(Parsed.class);
    assertThat(edit(edit.text()).terms().stream().map(QueryTerm::query))
        .as(edit.text())
        .containsExactlyElementsOf(edit.terms().stream().map(QueryTerm::query).toList());
    for (QueryTerm term : edit.terms()) {
      assertThat(edit.text().substring(term.begin(), term.end())).isEqualTo(term.text());
    }
  }

  private static QueryEdit edit(String text) {
    return QueryEdit.of((Parsed) QueryParser.parse(text));
  }
}
