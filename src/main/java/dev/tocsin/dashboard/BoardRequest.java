package dev.tocsin.dashboard;

import dev.tocsin.query.ParseResult.Parsed;
import java.util.List;
import java.util.Set;

/// What the person wants to see. Immutable.
///
/// @param query which alarms; the only thing that hides any
/// @param order how they are sorted
/// @param grouping how they stand together
/// @param openGroups the groups whose rows are shown
/// @param views the queries of the saved views, which are counted beside
public record BoardRequest(
    Parsed query, SortOrder order, Grouping grouping, Set<String> openGroups, List<Parsed> views) {

  /// Everything, in the default order.
  public static final BoardRequest EVERYTHING =
      new BoardRequest(Parsed.NOTHING, SortOrder.DEFAULT, Grouping.NONE, Set.of(), List.of());

  public BoardRequest {
    openGroups = Set.copyOf(openGroups);
    views = List.copyOf(views);
  }

  public BoardRequest withQuery(Parsed newQuery) {
    return new BoardRequest(newQuery, order, grouping, openGroups, views);
  }

  public BoardRequest withOrder(SortOrder newOrder) {
    return new BoardRequest(query, newOrder, grouping, openGroups, views);
  }

  /// The same grouped otherwise; its groups are closed.
  public BoardRequest withGrouping(Grouping newGrouping) {
    return new BoardRequest(query, order, newGrouping, Set.of(), views);
  }

  public BoardRequest withOpenGroups(Set<String> newOpenGroups) {
    return new BoardRequest(query, order, grouping, newOpenGroups, views);
  }

  public BoardRequest withViews(List<Parsed> newViews) {
    return new BoardRequest(query, order, grouping, openGroups, newViews);
  }
}
