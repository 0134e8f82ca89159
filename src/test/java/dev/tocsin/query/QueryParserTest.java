package dev.tocsin.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.ParseResult.Mistake;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.ParseResult.Wrong;
import dev.tocsin.query.Query.And;
import dev.tocsin.query.Query.AnyText;
import dev.tocsin.query.Query.Compared;
import dev.tocsin.query.Query.Is;
import dev.tocsin.query.Query.Not;
import dev.tocsin.query.Query.OfDimension;
import dev.tocsin.query.Query.OfField;
import dev.tocsin.query.Query.OfLevel;
import dev.tocsin.query.Query.On;
import dev.tocsin.query.Query.Or;
import dev.tocsin.query.Query.Since;
import dev.tocsin.query.Query.Until;
import dev.tocsin.query.TextMatch.Contains;
import dev.tocsin.query.TextMatch.Equals;
import dev.tocsin.query.TextMatch.Matches;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryParserTest {

  static Stream<Arguments> grammar() {
    Query cpu = word("cpu");
    Query load = word("load");
    return Stream.of(
        Arguments.of("", Query.ALL),
        Arguments.of(" \t ", Query.ALL),
        Arguments.of("\"\" ”“", Query.ALL),
        Arguments.of("CPU", cpu),
        Arguments.of("cpu load", and(cpu, load)),
        Arguments.of("cpu AND load", and(cpu, load)),
        Arguments.of("cpu　load", and(cpu, load)),
        Arguments.of("cpu and", and(cpu, word("and"))),
        Arguments.of("cpu\"load\"", and(cpu, load)),
        Arguments.of("\"cpu load\"", word("cpu load")),
        Arguments.of("\"cpu load", word("cpu load")),
        Arguments.of("“cpu load”", word("cpu load")),
        Arguments.of("“cpu load\"x", and(word("cpu load"), word("x"))),
        Arguments.of("\"a ” b\"", word("a ” b")),
        Arguments.of("\"a \\\" b\"", word("a \" b")),
        Arguments.of("\"c:\\temp\\\\\"", word("c:\\temp\\")),
        Arguments.of("\"open\\", word("open\\")),
        Arguments.of("\"a\nb\"", word("a b")),
        Arguments.of("\"we*\"", word("we*")),
        Arguments.of("we*b", new AnyText(new Matches("we*b"))),
        Arguments.of("*web", new AnyText(new Matches("*web"))),
        Arguments.of("cpu OR load", new Or(List.of(cpu, load))),
        Arguments.of("cpu OR load x", new Or(List.of(cpu, and(load, word("x"))))),
        Arguments.of("(cpu OR load)x", and(new Or(List.of(cpu, load)), word("x"))),
        Arguments.of("（cpu） load", and(cpu, load)),
        Arguments.of("-cpu", new Not(cpu)),
        Arguments.of("-(cpu load)", new Not(and(cpu, load))),
        Arguments.of("-\"cpu load\"", new Not(word("cpu load"))),
        Arguments.of("-policy:web", new Not(field(Field.POLICY, new Contains("web")))),
        Arguments.of("cpu - load", and(cpu, word("-"), load)),
        Arguments.of("--data", word("--data")),
        Arguments.of("nat-drop", word("nat-drop")),
        Arguments.of("policy:Web", field(Field.POLICY, new Contains("web"))),
        Arguments.of("POLICY:web", field(Field.POLICY, new Contains("web"))),
        Arguments.of("policy：web", field(Field.POLICY, new Contains("web"))),
        Arguments.of("policy:web*", field(Field.POLICY, new Matches("web*"))),
        Arguments.of("policy=web*", field(Field.POLICY, new Equals("web*"))),
        Arguments.of("policy＝web", field(Field.POLICY, new Equals("web"))),
        Arguments.of("policy:\"web cpu\"", field(Field.POLICY, new Contains("web cpu"))),
        Arguments.of("policy:“web*cpu”", field(Field.POLICY, new Contains("web*cpu"))),
        Arguments.of("policyid:1", field(Field.POLICY_ID, new Contains("1"))),
        Arguments.of("ns:qce/cvm", field(Field.NAMESPACE, new Contains("qce/cvm"))),
        Arguments.of("product:cvm", field(Field.PRODUCT, new Contains("cvm"))),
        Arguments.of("region=gz", field(Field.REGION, new Equals("gz"))),
        Arguments.of("object:10.0.0.1:443", field(Field.OBJECT, new Contains("10.0.0.1:443"))),
        Arguments.of("metric:cpu", field(Field.METRIC, new Contains("cpu"))),
        Arguments.of("event:oom", field(Field.EVENT, new Contains("oom"))),
        Arguments.of("type:metric", field(Field.TYPE, new Contains("metric"))),
        Arguments.of("note:x", field(Field.NOTE, new Contains("x"))),
        Arguments.of("id:s-1", field(Field.ID, new Contains("s-1"))),
        Arguments.of("dim.vIp=10.0.0.1", new OfDimension("vip", new Equals("10.0.0.1"))),
        Arguments.of("http://a/b?c=d", word("http://a/b?c=d")),
        Arguments.of("10:30", word("10:30")),
        Arguments.of("fe80::1%eth0", word("fe80::1%eth0")),
        Arguments.of("foo:bar", word("foo:bar")),
        Arguments.of("cpu>90", word("cpu>90")),
        Arguments.of(":x =y >", and(word(":x"), word("=y"), word(">"))),
        Arguments.of("dim.:x", word("dim.:x")),
        Arguments.of("dur>10m", time(Quantity.DUR, Comparison.MORE, 600)),
        Arguments.of("dur>=1h30m", time(Quantity.DUR, Comparison.AT_LEAST, 5_400)),
        Arguments.of("dur<1W2D", time(Quantity.DUR, Comparison.LESS, 9 * 86_400)),
        Arguments.of("age<=45s", time(Quantity.AGE, Comparison.AT_MOST, 45)),
        Arguments.of("dur＞＝45s", time(Quantity.DUR, Comparison.AT_LEAST, 45)),
        Arguments.of("repeat:3", new Compared(Quantity.REPEAT, Comparison.EQUAL, 3)),
        Arguments.of("value>-0.5%", new Compared(Quantity.VALUE, Comparison.MORE, -0.5)),
        Arguments.of("sev:Serious", new OfLevel(Set.of(Level.SERIOUS))),
        Arguments.of("sev:警告", new OfLevel(Set.of(Level.WARN))),
        Arguments.of("sev>=warn", new OfLevel(Set.of(Level.SERIOUS, Level.WARN))),
        Arguments.of("sev<remind", new OfLevel(Set.of(Level.UNGRADED))),
        Arguments.of("since:2h", new Since(new When.Ago(Duration.ofHours(2)))),
        Arguments.of("since:today", new Since(new When.DaysAgo(0))),
        Arguments.of("since:2026-11-20", new Since(date())),
        Arguments.of("until:2h", new Until(new When.Ago(Duration.ofHours(2)))),
        Arguments.of("until:yesterday", new Until(new When.DaysAgo(1))),
        Arguments.of("until:2026-11-20", new Until(date())),
        Arguments.of("ns=\"\"", field(Field.NAMESPACE, new Equals(""))),
        Arguments.of("-ns=“”", new Not(field(Field.NAMESPACE, new Equals("")))),
        Arguments.of("policy=\" \"", field(Field.POLICY, new Equals(" "))),
        Arguments.of("dim.vip=\"\"", new OfDimension("vip", new Equals(""))),
        Arguments.of("on:2026-11-20", new On(date())),
        Arguments.of("on:yesterday", new On(new When.DaysAgo(1))));
  }

  @ParameterizedTest
  @MethodSource("grammar")
  void aTextMeansThis(String text, Query meaning) {
    assertThat(QueryParser.parse(text)).isEqualTo(new Parsed(text, meaning));
  }

  @ParameterizedTest
  @EnumSource(State.class)
  void everyStateHasItsWord(State state) {
    String text = "is:" + state.name().toLowerCase(Locale.ROOT);

    assertThat(QueryParser.parse(text)).isEqualTo(new Parsed(text, new Is(state)));
  }

  @Test
  void everyWordThatIsOfferedAfterAMistakeIsUnderstood() {
    assertThat(State.words())
        .contains("firing", "metric", "acked", "unseen", "shelved", "overdue", "chattering")
        .allSatisfy(word -> assertThat(QueryParser.parse("is:" + word)).isInstanceOf(Parsed.class));
    assertThat(LevelWords.words()).containsExactly("serious", "warn", "remind", "ungraded");
  }

  @ParameterizedTest
  @EnumSource(Level.class)
  void everyWordOfALevelAsksForIt(Level level) {
    assertThat(LevelWords.of(level).lines())
        .hasSizeGreaterThan(1)
        .allSatisfy(word ->
            assertThat(QueryParser.parse("sev:" + word))
                .isEqualTo(new Parsed("sev:" + word, new OfLevel(Set.of(level)))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "a is:burning#2#10#UNKNOWN_STATE",
        "sev:high#0#8#UNKNOWN_LEVEL",
        "a policy: b#2#7#VALUE_MISSING",
        "policy:\"\"#0#9#VALUE_MISSING",
        "policy=\"#0#8#VALUE_MISSING",
        "policy=\" #0#9#VALUE_MISSING",
        "policy=#0#7#VALUE_MISSING",
        "sev=\"\"#0#6#VALUE_MISSING",
        "until:soon#0#10#NOT_A_TIME",
        "dur>10#0#6#NOT_A_SPAN",
        "dur>m#0#5#NOT_A_SPAN",
        "dur>5m1h#0#8#NOT_A_SPAN",
        "dur:10m#0#7#COMPARISON_MISSING",
        "value>high#0#10#NOT_A_NUMBER",
        "repeat>1.2.3#0#12#NOT_A_NUMBER",
        "since:soon#0#10#NOT_A_TIME",
        "on:2026-02-30#0#13#NOT_A_DAY",
        "on:2h#0#5#NOT_A_DAY",
        "policy>web#0#10#NOT_COMPARABLE",
        "a (b#2#1#UNCLOSED",
        "a) b#1#1#UNOPENED",
        ")#0#0#TERM_MISSING",
        "()#1#0#TERM_MISSING",
        "a OR #5#0#TERM_MISSING",
        "OR a#0#0#TERM_MISSING",
        "a AND OR b#6#0#TERM_MISSING",
        "-()#2#0#TERM_MISSING",
      })
  void whatIsWrongIsPointedAt(String text, int position, int length, Mistake mistake) {
    assertThat(QueryParser.parse(text)).isEqualTo(new Wrong(position, length, mistake));
  }

  @Test
  void limitsAreMistakesToo() {
    assertThat(QueryParser.parse("x".repeat(2_000))).isInstanceOf(Parsed.class);
    assertThat(QueryParser.parse("x".repeat(2_001)))
        .isEqualTo(new Wrong(2_000, 1, Mistake.TOO_LONG));
    assertThat(QueryParser.parse("x ".repeat(64))).isInstanceOf(Parsed.class);
    assertThat(QueryParser.parse("x ".repeat(65)))
        .isEqualTo(new Wrong(128, 2, Mistake.TOO_MANY_TERMS));
    assertThat(QueryParser.parse("(".repeat(32) + "x" + ")".repeat(32))).isInstanceOf(Parsed.class);
    assertThat(QueryParser.parse("(".repeat(33) + "x" + ")".repeat(33)))
        .isEqualTo(new Wrong(32, 1, Mistake.TOO_DEEP));
    assertThat(QueryParser.parse("(x)".repeat(40))).isInstanceOf(Parsed.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(", ")", "\"", "“", "-", "\\", "*", "\u0000", "-(", "\uD800", ":", "a:"})
  void noTextIsTooMuch(String part) {
    for (int times : new int[] {1, 2, 3, 31, 500, 2_000, 10_000}) {
      assertThat(QueryParser.parse(part.repeat(times))).isNotNull();
    }
  }

  @Test
  void aWrongPartLiesInTheText() {
    java.util.Random random = new java.util.Random(11);
    String[] parts = {
      "a", " ", "(", ")", "-", "\"", "OR ", "AND ", "policy:", "is:", "dur>", "10m", "*", "=", "“"
    };
    for (int round = 0; round < 20_000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i >= 0; i--) {
        text.append(parts[random.nextInt(parts.length)]);
      }
      if (QueryParser.parse(text.toString()) instanceof Wrong wrong) {
        assertThat(wrong.position() + wrong.length())
            .as(text.toString())
            .isBetween(wrong.position(), text.length());
      }
    }
  }

  private static Query word(String text) {
    return new AnyText(new Contains(text));
  }

  private static Query and(Query... queries) {
    return new And(List.of(queries));
  }

  private static Query field(Field field, TextMatch match) {
    return new OfField(field, match);
  }

  private static Query time(Quantity quantity, Comparison comparison, int seconds) {
    return new Compared(quantity, comparison, seconds * 1_000.0);
  }

  private static When.Date date() {
    return new When.Date(LocalDate.of(2026, 11, 20));
  }
}
