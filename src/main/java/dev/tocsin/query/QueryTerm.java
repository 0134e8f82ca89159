package dev.tocsin.query;

import dev.tocsin.query.ParseResult.Parsed;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One of the parts of a query of which all must hold.
///
/// @param begin where it begins in the text of the query
/// @param end where it ends
/// @param text as it was written
/// @param query what it means
/// @param bare whether it is an OR that has no parentheses and so must stand alone
public record QueryTerm(int begin, int end, String text, Query query, boolean bare) {

  /// The same at another place.
  QueryTerm at(int place) {
    return new QueryTerm(place, place + text.length(), text, query, bare);
  }

  /// The same in a form to which more terms can be written.
  QueryTerm closed() {
    String closed = withClosedQuotation();
    return new QueryTerm(begin, end, bare ? '(' + closed + ')' : closed, query, false);
  }

  /// A quotation that goes to the end must not swallow what comes next.
  private String withClosedQuotation() {
    return Stream.of(text, text + '"', text + "\\\"")
        .filter(this::standsInParentheses)
        .findFirst()
        .orElse(text);
  }

  private boolean standsInParentheses(String written) {
    return QueryParser.parse('(' + written + ')') instanceof Parsed parsed
        && parsed.query().equals(query);
  }

  /// Whether it chooses among the values of that attribute and says nothing else.
  public boolean chooses(Attribute attribute) {
    return !includedBy(attribute).isEmpty() || !excludedBy(attribute).isEmpty();
  }

  Set<String> includedBy(Attribute attribute) {
    return attribute.valuesIn(query);
  }

  Set<String> excludedBy(Attribute attribute) {
    return query instanceof Query.Not(var denied) ? attribute.valuesIn(denied) : Set.of();
  }

  /// A term that lets through what has one of these values.
  static QueryTerm including(Attribute attribute, Set<String> values) {
    String text = values.stream().map(attribute::term).collect(Collectors.joining(" OR "));
    List<Query> queries = values.stream().map(attribute::query).toList();
    return queries.size() == 1
        ? new QueryTerm(0, text.length(), text, queries.getFirst(), false)
        : new QueryTerm(0, text.length() + 2, '(' + text + ')', new Query.Or(queries), false);
  }

  /// A term that lets through what has none of these values.
  static QueryTerm excluding(Attribute attribute, Set<String> values) {
    QueryTerm denied = including(attribute, values);
    return new QueryTerm(0, denied.end + 1, '-' + denied.text, new Query.Not(denied.query), false);
  }
}
