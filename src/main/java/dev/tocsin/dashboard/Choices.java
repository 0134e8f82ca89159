package dev.tocsin.dashboard;

import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.QueryEdit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a query says of the values of one attribute.
record Choices(Set<String> included, Set<String> excluded) {

  static Choices of(QueryEdit query, Attribute attribute) {
    return new Choices(query.included(attribute), query.excluded(attribute));
  }

  Set<String> all() {
    Set<String> all = new LinkedHashSet<>(included);
    all.addAll(excluded);
    return all;
  }

  /// Adds a word to a facet, unless nothing is behind it.
  void list(List<FacetValue> values, String word, int count) {
    if (count > 0 || of(word) != Choice.FREE) {
      values.add(new FacetValue(word, word, count, of(word)));
    }
  }

  Choice of(String value) {
    return included.contains(value)
        ? Choice.INCLUDED
        : excluded.contains(value) ? Choice.EXCLUDED : Choice.FREE;
  }
}
