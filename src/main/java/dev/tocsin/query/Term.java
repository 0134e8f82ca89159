package dev.tocsin.query;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.ParseResult.Mistake;
import dev.tocsin.query.TextMatch.Contains;
import dev.tocsin.query.TextMatch.Equals;
import dev.tocsin.query.TextMatch.Matches;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// One word of a query: a free word, or a name of the language with a sign and a value.
///
/// @param name in small letters
/// @param sign null for the colon
/// @param quoted whether the value stands between quotation marks
/// @param closed whether they are both there
/// @param begin where it begins in the query
/// @param end where it ends
record Term(
    String name,
    @Nullable Comparison sign,
    String value,
    boolean quoted,
    boolean closed,
    int begin,
    int end) {

  private static final String DIMENSION = "dim.";

  /// Reads a word, with the quotation after its sign, if there is one.
  static Query read(QueryParser parser, String word, int begin) throws Mistaken {
    int sign = 0;
    while (sign < word.length() && !isSign(word.charAt(sign))) {
      sign++;
    }
    String name = AsciiCase.fold(word.substring(0, sign));
    if (sign == word.length() || !isName(name)) {
      return new Query.AnyText(contains(word));
    }
    boolean orEqual =
        isOrdering(word.charAt(sign)) && sign + 1 < word.length() && isEqual(word.charAt(sign + 1));
    int valueAt = sign + (orEqual ? 2 : 1);
    int quotedFrom = parser.position();
    String quotation = valueAt == word.length() ? parser.takeQuoted() : null;
    return new Term(
            name,
            comparison(word.charAt(sign), orEqual),
            quotation != null ? quotation : word.substring(valueAt),
            quotation != null,
            quotation != null && parser.isClosedSince(quotedFrom),
            begin,
            parser.position())
        .query();
  }

  private Query query() throws Mistaken {
    if (value.isBlank() && !saysEmptiness()) {
      throw wrong(Mistake.VALUE_MISSING);
    }
    String folded = AsciiCase.fold(value);
    Quantity quantity = Quantity.named(name);
    if (quantity != null) {
      return compared(quantity, folded);
    }
    return switch (name) {
      case "sev", "level" -> level(folded);
      case "is" -> new Query.Is(known(State.named(folded), Mistake.UNKNOWN_STATE));
      case "on" -> new Query.On(known(SpanText.day(folded), Mistake.NOT_A_DAY));
      case "since" -> new Query.Since(known(time(folded), Mistake.NOT_A_TIME));
      case "until" -> new Query.Until(known(time(folded), Mistake.NOT_A_TIME));
      default -> text();
    };
  }

  /// Whether it asks for texts that are empty. While the second quotation mark is missing, a person
  /// is about to ask for another thing.
  private boolean saysEmptiness() {
    return closed && sign == Comparison.EQUAL && isText(name);
  }

  private Query text() throws Mistaken {
    if (sign != null && sign != Comparison.EQUAL) {
      throw wrong(Mistake.NOT_COMPARABLE);
    }
    TextMatch test =
        sign != null ? new Equals(value) : quoted ? new Contains(value) : contains(value);
    Field field = Field.named(name);
    return field != null
        ? new Query.OfField(field, test)
        : new Query.OfDimension(name.substring(DIMENSION.length()), test);
  }

  private Query level(String folded) throws Mistaken {
    Level level = known(LevelWords.named(folded), Mistake.UNKNOWN_LEVEL);
    return new Query.OfLevel(sign == null ? Set.of(level) : LevelWords.compared(sign, level));
  }

  private Query compared(Quantity quantity, String folded) throws Mistaken {
    if (!quantity.isTime()) {
      return new Query.Compared(
          quantity,
          sign == null ? Comparison.EQUAL : sign,
          known(NumberText.parse(folded), Mistake.NOT_A_NUMBER));
    }
    if (sign == null || sign == Comparison.EQUAL) {
      throw wrong(Mistake.COMPARISON_MISSING);
    }
    Duration span = known(SpanText.duration(folded), Mistake.NOT_A_SPAN);
    return new Query.Compared(quantity, sign, span.toMillis());
  }

  private static @Nullable When time(String folded) {
    Duration ago = SpanText.duration(folded);
    return ago != null ? new When.Ago(ago) : SpanText.day(folded);
  }

  private <T> T known(@Nullable T value, Mistake otherwise) throws Mistaken {
    if (value == null) {
      throw wrong(otherwise);
    }
    return value;
  }

  private Mistaken wrong(Mistake mistake) {
    return new Mistaken(begin, end - begin, mistake);
  }

  private static TextMatch contains(String text) {
    return text.indexOf('*') < 0 ? new Contains(text) : new Matches(text);
  }

  private static boolean isName(String name) {
    return isText(name)
        || Quantity.named(name) != null
        || Set.of("sev", "level", "is", "on", "since", "until").contains(name);
  }

  private static boolean isText(String name) {
    return Field.named(name) != null
        || (name.startsWith(DIMENSION) && name.length() > DIMENSION.length());
  }

  private static @Nullable Comparison comparison(char sign, boolean orEqual) {
    return switch (sign) {
      case '>', '＞' -> orEqual ? Comparison.AT_LEAST : Comparison.MORE;
      case '<', '＜' -> orEqual ? Comparison.AT_MOST : Comparison.LESS;
      case '=', '＝' -> Comparison.EQUAL;
      default -> null;
    };
  }

  private static boolean isSign(char c) {
    return c == ':' || c == '：' || isEqual(c) || isOrdering(c);
  }

  private static boolean isEqual(char c) {
    return c == '=' || c == '＝';
  }

  private static boolean isOrdering(char c) {
    return c == '>' || c == '<' || c == '＞' || c == '＜';
  }
}
