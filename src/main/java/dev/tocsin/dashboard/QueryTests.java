package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryTerm;
import dev.tocsin.query.State;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/// The terms of a query as tests of rows, each of which is made once a row, so that "all but what
/// this facet chose" costs no second look. What is on the shelf passes only a query that names the
/// shelf.
final class QueryTests {

  /// The row passes every term.
  static final int PASSED = -1;

  /// The row fails terms that do not belong to one facet alone.
  static final int FAILED = -2;

  private final List<Predicate<Row>> tests;
  private final int[] facets;

  QueryTests(QueryEdit query, List<Attribute> attributes, Moment moment) {
    List<QueryTerm> terms = query.terms();
    boolean hides = terms.stream().noneMatch(term -> Query.names(term.query(), State.SHELVED));
    tests = new ArrayList<>();
    facets = new int[terms.size() + (hides ? 1 : 0)];
    for (QueryTerm term : terms) {
      facets[tests.size()] = facetOf(term, attributes);
      tests.add(RowPredicate.of(term.query(), moment));
    }
    if (hides) {
      // As if the person had chosen the states but this one.
      facets[tests.size()] = attributes.indexOf(Attribute.STATE);
      tests.add(row -> !row.isShelved());
    }
  }

  /// What a query lets onto the live screen: what is on the shelf only if it says so.
  static Predicate<Row> onScreen(Query query, Moment moment) {
    Predicate<Row> test = RowPredicate.of(query, moment);
    return Query.names(query, State.SHELVED) ? test : test.and(row -> !row.isShelved());
  }

  /// The place of the one facet whose choice alone shuts the row out, or one of the constants.
  int outcome(Row row) {
    int outcome = PASSED;
    for (int i = 0; i < facets.length; i++) {
      if (facets[i] == outcome || tests.get(i).test(row)) {
        continue;
      }
      if (outcome != PASSED || facets[i] == FAILED) {
        return FAILED;
      }
      outcome = facets[i];
    }
    return outcome;
  }

  private static int facetOf(QueryTerm term, List<Attribute> attributes) {
    for (int i = 0; i < attributes.size(); i++) {
      if (term.chooses(attributes.get(i))) {
        return i;
      }
    }
    return FAILED;
  }
}
