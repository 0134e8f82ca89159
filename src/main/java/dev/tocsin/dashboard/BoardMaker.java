package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import dev.tocsin.query.Moment;
import dev.tocsin.query.QueryEdit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/// Makes one picture of the rows: sifts, sorts and counts, in one pass over them. Pure.
public final class BoardMaker {

  private BoardMaker() {}

  /// Makes the picture of these rows.
  ///
  /// @param moment what durations and the query's times are measured from
  public static Board board(Collection<Row> rows, BoardRequest request, Moment moment) {
    return board(rows.stream().sorted(RowOrder.DEFAULT).toList(), request, moment, List.of());
  }

  /// Makes the picture of these rows, but with facets that were counted a moment ago: to count them
  /// costs as much as all else. States are counted whatever is kept, as the chips need them.
  ///
  /// @param rows in the default order
  /// @param kept one for each of [Board#FACETS], of the same query; none to count them all
  static Board board(List<Row> rows, BoardRequest request, Moment moment, List<Facet> kept) {
    QueryEdit query = QueryEdit.of(request.query());
    QueryTests tests = new QueryTests(query, Board.FACETS, moment);
    List<Predicate<Row>> views =
        request.views().stream().map(view -> QueryTests.onScreen(view.query(), moment)).toList();
    int[] inViews = new int[views.size()];
    StateCount states = new StateCount();
    List<FacetCount> facets = new ArrayList<>();
    for (Attribute attribute : Board.FACETS) {
      facets.add(
          kept.isEmpty() || attribute == Attribute.STATE
              ? count(attribute, states, rows.size())
              : new KeptCount(kept.get(facets.size())));
    }
    StateCount everything = new StateCount();
    StateCount passed = new StateCount();
    List<Row> shown = new ArrayList<>();
    for (Row row : rows) {
      everything.add(row);
      for (int i = 0; i < inViews.length; i++) {
        inViews[i] += views.get(i).test(row) ? 1 : 0;
      }
      int outcome = tests.outcome(row);
      if (outcome == QueryTests.PASSED) {
        shown.add(row);
        passed.add(row);
        facets.forEach(facet -> facet.add(row));
      } else if (outcome != QueryTests.FAILED) {
        facets.get(outcome).add(row);
      }
    }
    if (!request.order().equals(SortOrder.DEFAULT)) {
      shown.sort(RowOrder.of(request.order(), moment.now()));
    }
    List<Facet> counted = new ArrayList<>();
    for (int i = 0; i < facets.size(); i++) {
      counted.add(facets.get(i).facet(Choices.of(query, Board.FACETS.get(i))));
    }
    List<Row> sorted = List.copyOf(shown);
    return new Board(
        sorted,
        Groups.lines(sorted, request),
        request,
        passed.counts(),
        states.counts(),
        counted,
        Arrays.stream(inViews).boxed().toList(),
        everything.counts());
  }

  private static FacetCount count(Attribute attribute, StateCount states, int rows) {
    return switch (attribute) {
      case LEVEL -> new LevelCount();
      case STATE -> states;
      case OBJECT -> new ObjectCount(rows);
      case POLICY, NAMESPACE, PRODUCT, REGION, METRIC, EVENT -> new TextCount(attribute);
    };
  }
}
