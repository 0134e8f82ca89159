package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import dev.tocsin.query.Moment;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.QueryTerm;
import java.util.List;
import java.util.function.Predicate;

/// The terms of a query as tests of rows, each of which is made once a row, so that "all but what
/// this facet chose" costs no second look.
final class QueryTests {

  /// The row passes every term.
  static final int PASSED = -1;

  /// The row fails terms that do not belong to one facet alone.
  static final int FAILED = -2;

  private final List<Predicate<Row>> tests;
  private final int[] facets;

  QueryTests(QueryEdit query, List<Attribute> attributes, Moment moment) {
    List<QueryTerm> terms = query.terms();
    tests = terms.stream().map(term -> RowPredicate.of(term.query(), moment)).toList();
    facets = new int[terms.size()];
    for (int i = 0; i < facets.length; i++) {
      facets[i] = facetOf(terms.get(i), attributes);
    }
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
