package dev.tocsin.query;

import dev.tocsin.query.ParseResult.Parsed;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/// A query as its terms, of which all must hold, and the same with terms more or less. Immutable.
///
/// The text of a query is the truth that the search field, facets, chips and menus share: each of
/// them makes the next text out of this one. Terms that an edit does not touch keep their text as
/// it was written; only a quotation that was left open is closed before something is added.
///
/// @param text the whole query; after an edit it may be longer than [QueryParser] reads
public record QueryEdit(String text, List<QueryTerm> terms) {

  /// Asks for everything.
  public static final QueryEdit NOTHING = new QueryEdit("", List.of());

  public QueryEdit {
    terms = List.copyOf(terms);
  }

  public static QueryEdit of(Parsed query) {
    return new QueryEdit(query.text(), QueryParser.terms(query));
  }

  /// The values of which one must hold; empty when every value may.
  public Set<String> included(Attribute attribute) {
    return values(attribute, QueryTerm::includedBy);
  }

  /// The values that must not hold.
  public Set<String> excluded(Attribute attribute) {
    return values(attribute, QueryTerm::excludedBy);
  }

  /// Lets this value through, beside others of that attribute that were chosen before.
  public QueryEdit include(Attribute attribute, String value) {
    Set<String> included = new LinkedHashSet<>(included(attribute));
    included.add(value);
    Set<String> excluded = new LinkedHashSet<>(excluded(attribute));
    excluded.remove(value);
    return with(attribute, included, excluded);
  }

  /// Lets nothing through that has this value.
  public QueryEdit exclude(Attribute attribute, String value) {
    Set<String> included = new LinkedHashSet<>(included(attribute));
    included.remove(value);
    Set<String> excluded = new LinkedHashSet<>(excluded(attribute));
    excluded.add(value);
    return with(attribute, included, excluded);
  }

  /// Says nothing about this value any more.
  public QueryEdit release(Attribute attribute, String value) {
    Set<String> included = new LinkedHashSet<>(included(attribute));
    included.remove(value);
    Set<String> excluded = new LinkedHashSet<>(excluded(attribute));
    excluded.remove(value);
    return with(attribute, included, excluded);
  }

  /// Includes a value, or releases it when it is included already.
  public QueryEdit toggle(Attribute attribute, String value) {
    return included(attribute).contains(value)
        ? release(attribute, value)
        : include(attribute, value);
  }

  /// Lets only this value of the attribute through.
  public QueryEdit only(Attribute attribute, String value) {
    return with(attribute, Set.of(value), Set.of());
  }

  /// With a term more, which is put at the end.
  ///
  /// @param term in the query language
  public QueryEdit and(String term) {
    if (!(QueryParser.parse(term) instanceof Parsed parsed)) {
      throw new IllegalArgumentException("no term: " + term);
    }
    List<QueryTerm> more = new ArrayList<>(terms);
    more.addAll(QueryParser.terms(parsed));
    return of(more);
  }

  /// Without that term, which is one of these.
  public QueryEdit without(QueryTerm term) {
    List<QueryTerm> rest = new ArrayList<>(terms);
    return rest.remove(term) ? of(rest) : this;
  }

  /// Writes the values that an attribute may and must not have in place of what was said of it.
  private QueryEdit with(Attribute attribute, Set<String> included, Set<String> excluded) {
    List<QueryTerm> next = new ArrayList<>();
    Set<String> missing = new LinkedHashSet<>(excluded);
    boolean written = included.isEmpty();
    for (QueryTerm term : terms) {
      Set<String> may = term.includedBy(attribute);
      Set<String> mustNot = new LinkedHashSet<>(term.excludedBy(attribute));
      if (!may.isEmpty()) {
        if (!written) {
          next.add(may.equals(included) ? term : QueryTerm.including(attribute, included));
          written = true;
        }
      } else if (!mustNot.isEmpty()) {
        boolean all = !mustNot.retainAll(excluded);
        if (!mustNot.isEmpty()) {
          next.add(all ? term : QueryTerm.excluding(attribute, mustNot));
        }
        missing.removeAll(mustNot);
      } else {
        next.add(term);
      }
    }
    if (!written) {
      next.add(QueryTerm.including(attribute, included));
    }
    missing.forEach(value -> next.add(QueryTerm.excluding(attribute, Set.of(value))));
    return of(next);
  }

  private static QueryEdit of(List<QueryTerm> terms) {
    if (terms.size() == 1) {
      QueryTerm only = terms.getFirst().at(0);
      return new QueryEdit(only.text(), List.of(only));
    }
    StringBuilder text = new StringBuilder();
    List<QueryTerm> placed = new ArrayList<>();
    for (QueryTerm term : terms) {
      text.append(text.isEmpty() ? "" : " ");
      QueryTerm next = term.closed().at(text.length());
      placed.add(next);
      text.append(next.text());
    }
    return new QueryEdit(text.toString(), placed);
  }

  private Set<String> values(
      Attribute attribute, BiFunction<QueryTerm, Attribute, Set<String>> in) {
    return terms.stream()
        .flatMap(term -> in.apply(term, attribute).stream())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
