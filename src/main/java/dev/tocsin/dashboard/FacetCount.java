package dev.tocsin.dashboard;

/// Counts the rows of one board by one attribute.
sealed interface FacetCount permits KeptCount, LevelCount, ObjectCount, StateCount, TextCount {

  void add(Row row);

  /// What was counted.
  ///
  /// @param choices what the query says of the attribute
  Facet facet(Choices choices);
}
