package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.List;

/// One picture of the live alarms: what the table, the chips and the facets show. Immutable.
///
/// @param rows what the query lets through, sorted
/// @param lines the same as the table shows them: grouped where that is asked for
/// @param request what this is the answer to
/// @param shown the numbers of the rows
/// @param counts the numbers on the chips: they follow the query, its choice of states left aside
/// @param facets one for each of [#FACETS], in their order
/// @param views how many rows each of the request's views has, whatever the query
/// @param everything the numbers without any query
public record Board(
    List<Row> rows,
    List<Line> lines,
    BoardRequest request,
    Counts shown,
    Counts counts,
    List<Facet> facets,
    List<Integer> views,
    Counts everything) {

  /// What alarms can be sifted by.
  public static final List<Attribute> FACETS =
      List.of(
          Attribute.STATE,
          Attribute.LEVEL,
          Attribute.POLICY,
          Attribute.PRODUCT,
          Attribute.REGION,
          Attribute.NAMESPACE,
          Attribute.OBJECT);

  public Board {
    rows = List.copyOf(rows);
    lines = List.copyOf(lines);
    facets = List.copyOf(facets);
    views = List.copyOf(views);
  }

  /// How many rows there are without any query.
  public int total() {
    return everything.total();
  }
}
