package dev.tocsin.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A way to look at the alarms that a person comes back to. Immutable.
///
/// It may be written by hand: what its words mean is up to who shows it, and a word that nobody
/// knows counts as left out there.
///
/// @param name what the view is called, never blank
/// @param query what is shown, as written in the search field; empty for everything
/// @param sort the column to sort by; empty for the usual order
/// @param columns the columns to show, from left to right; empty for the usual ones
/// @param grouping what the rows are grouped by; empty for no groups
/// @param route how loudly its alarms are told, whatever their level; null to go by the level
public record SavedView(
    String name,
    String query,
    String sort,
    boolean descending,
    List<Column> columns,
    String grouping,
    @Nullable Channel route) {

  /// A column of a view.
  ///
  /// @param width in pixels at the usual text size; null for as wide as it needs
  public record Column(String name, @Nullable Integer width) {

    /// @throws IllegalArgumentException when there is no name
    public Column {
      name = named(name);
    }
  }

  /// What is left out of `settings.json` arrives as null and counts as empty.
  ///
  /// @throws IllegalArgumentException when there is no name
  public SavedView {
    name = named(name);
    query = Objects.requireNonNullElse(query, "").strip();
    sort = Objects.requireNonNullElse(sort, "").strip();
    columns = List.copyOf(Objects.requireNonNullElse(columns, List.of()));
    grouping = Objects.requireNonNullElse(grouping, "").strip();
  }

  /// One whose alarms are told by their level.
  public SavedView(
      String name,
      String query,
      String sort,
      boolean descending,
      List<Column> columns,
      String grouping) {
    this(name, query, sort, descending, columns, grouping, null);
  }

  public SavedView withColumns(List<Column> newColumns) {
    return new SavedView(name, query, sort, descending, newColumns, grouping, route);
  }

  public SavedView withName(String newName) {
    return new SavedView(newName, query, sort, descending, columns, grouping, route);
  }

  public SavedView withRoute(@Nullable Channel newRoute) {
    return new SavedView(name, query, sort, descending, columns, grouping, newRoute);
  }

  private static String named(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("it has no name");
    }
    return name.strip();
  }
}
