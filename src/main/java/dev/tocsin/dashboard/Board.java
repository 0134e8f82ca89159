package dev.tocsin.dashboard;

import java.util.List;

/// One picture of the live alarms: what the table, the chips and the facets show. Immutable.
///
/// @param rows what the filter lets through, sorted
/// @param counts the numbers on the chips: they follow the filter, its states left aside, so that
///   chips, facets and footer agree
/// @param policies most frequent first
/// @param namespaces most frequent first
/// @param everything the numbers without any filter
public record Board(
    List<Row> rows,
    Filter filter,
    SortOrder order,
    Counts counts,
    List<FacetValue> policies,
    List<FacetValue> namespaces,
    Counts everything) {

  /// How many rows there are without any filter.
  public int total() {
    return everything.firing() + everything.stale() + everything.resolved();
  }
}
