package dev.tocsin.query;

import dev.tocsin.query.ParseResult.Mistake;
import dev.tocsin.query.ParseResult.Parsed;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a query. One pass over the text, whatever it is; what it means is in the description of
/// this package.
public final class QueryParser {

  /// The longest text, in `char`s.
  public static final int LONGEST = 2_000;

  private static final int MOST_TERMS = 64;
  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private int depth;
  private int terms;

  /// Whether there is an OR outside of all parentheses.
  private boolean alternatives;

  /// Where what stands outside of all parentheses begins and ends.
  private int topBegin = -1;

  private int topEnd;
  private final List<QueryTerm> topLevel = new ArrayList<>();

  private QueryParser(String text) {
    this.text = text;
  }

  public static ParseResult parse(String text) {
    if (text.length() > LONGEST) {
      return new ParseResult.Wrong(LONGEST, text.length() - LONGEST, Mistake.TOO_LONG);
    }
    try {
      return new Parsed(text, new QueryParser(text).whole());
    } catch (Mistaken mistaken) {
      return mistaken.wrong();
    }
  }

  /// The parts of a query of which all must hold, in their order; one for all alternatives.
  static List<QueryTerm> terms(Parsed query) {
    QueryParser parser = new QueryParser(query.text());
    try {
      Query whole = parser.whole();
      return parser.alternatives
          ? List.of(parser.term(parser.topBegin, parser.topEnd, whole, true))
          : List.copyOf(parser.topLevel);
    } catch (Mistaken mistaken) {
      throw new IllegalArgumentException("no query: " + mistaken.wrong(), mistaken);
    }
  }

  private Query whole() throws Mistaken {
    skipBlanks();
    if (at == text.length()) {
      return Query.ALL;
    }
    Query query = either();
    if (at < text.length()) {
      throw new Mistaken(at, 1, Mistake.UNOPENED);
    }
    return query;
  }

  private Query either() throws Mistaken {
    List<Query> queries = new ArrayList<>();
    queries.add(all());
    while (takeWord("OR")) {
      queries.add(all());
    }
    alternatives |= depth == 0 && queries.size() > 1;
    return queries.size() == 1 ? queries.getFirst() : new Query.Or(queries);
  }

  private Query all() throws Mistaken {
    List<Query> queries = new ArrayList<>();
    boolean needed = true;
    while (needed || !endsAll()) {
      skipBlanks();
      if (endsAll() || startsWord("AND")) {
        throw missing();
      }
      int begin = at;
      Query query = maybeNot();
      if (depth == 0) {
        topBegin = topBegin < 0 ? begin : topBegin;
        topEnd = at;
      }
      if (query != null) {
        queries.add(query);
        if (depth == 0) {
          topLevel.add(term(begin, at, query, false));
        }
      }
      skipBlanks();
      needed = takeWord("AND");
    }
    return queries.size() == 1 ? queries.getFirst() : new Query.And(queries);
  }

  private QueryTerm term(int begin, int end, Query query, boolean bare) {
    return new QueryTerm(begin, end, text.substring(begin, end), query, bare);
  }

  private boolean endsAll() {
    return at == text.length() || isClosing(at) || startsWord("OR");
  }

  /// Null when nothing is asked for, as by quotation marks around nothing.
  private @Nullable Query maybeNot() throws Mistaken {
    if (!isNegation()) {
      return operand();
    }
    at++;
    Query query = operand();
    return query == null ? null : new Query.Not(query);
  }

  /// A hyphen on its own, or the first of several, belongs to a text.
  private boolean isNegation() {
    int next = at + 1;
    return text.charAt(at) == '-'
        && next < text.length()
        && text.charAt(next) != '-'
        && !isBlank(next)
        && !isClosing(next);
  }

  private @Nullable Query operand() throws Mistaken {
    if (isOpening(at)) {
      return group();
    }
    int begin = at;
    if (++terms > MOST_TERMS) {
      throw new Mistaken(at, text.length() - at, Mistake.TOO_MANY_TERMS);
    }
    if (isQuote(at)) {
      String phrase = quoted();
      return phrase.isBlank() ? null : new Query.AnyText(new TextMatch.Contains(phrase));
    }
    return Term.read(this, word(), begin);
  }

  private Query group() throws Mistaken {
    int begin = at++;
    if (++depth > DEEPEST) {
      throw new Mistaken(begin, 1, Mistake.TOO_DEEP);
    }
    Query query = either();
    if (at == text.length()) {
      throw new Mistaken(begin, 1, Mistake.UNCLOSED);
    }
    at++;
    depth--;
    return query;
  }

  private String word() {
    int begin = at;
    while (!endsWord(at)) {
      at++;
    }
    return text.substring(begin, at);
  }

  /// The text between quotation marks that begin here; null when there are none.
  @Nullable String takeQuoted() {
    return at < text.length() && isQuote(at) ? quoted() : null;
  }

  /// Whether the quotation of blanks only that begins there has its second mark.
  boolean isClosedSince(int begin) {
    return at - begin > 1 && isQuote(at - 1);
  }

  int position() {
    return at;
  }

  /// An open quotation goes to the end, so that a search works while it is written.
  private String quoted() {
    boolean chinese = text.charAt(at++) != '"';
    StringBuilder phrase = new StringBuilder();
    while (at < text.length() && !(chinese ? isQuote(at) : text.charAt(at) == '"')) {
      boolean escape =
          text.charAt(at) == '\\'
              && at + 1 < text.length()
              && (isQuote(at + 1) || text.charAt(at + 1) == '\\');
      at += escape ? 1 : 0;
      phrase.append(text.charAt(at++));
    }
    at = Math.min(at + 1, text.length());
    return phrase.toString();
  }

  private boolean takeWord(String word) {
    boolean there = startsWord(word);
    at += there ? word.length() : 0;
    return there;
  }

  private boolean startsWord(String word) {
    return text.startsWith(word, at) && endsWord(at + word.length());
  }

  private void skipBlanks() {
    while (at < text.length() && isBlank(at)) {
      at++;
    }
  }

  private Mistaken missing() {
    return new Mistaken(at, 0, Mistake.TERM_MISSING);
  }

  private boolean endsWord(int index) {
    return index >= text.length() || endsWord(text.charAt(index));
  }

  private boolean isBlank(int index) {
    return isBlank(text.charAt(index));
  }

  private boolean isQuote(int index) {
    return isQuote(text.charAt(index));
  }

  private boolean isOpening(int index) {
    return isOpening(text.charAt(index));
  }

  private boolean isClosing(int index) {
    return isClosing(text.charAt(index));
  }

  /// Whether a word cannot have that character in it.
  static boolean endsWord(char c) {
    return isBlank(c) || isQuote(c) || isOpening(c) || isClosing(c);
  }

  private static boolean isBlank(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
  }

  private static boolean isQuote(char c) {
    return c == '"' || c == '“' || c == '”';
  }

  private static boolean isOpening(char c) {
    return c == '(' || c == '（';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）';
  }
}
