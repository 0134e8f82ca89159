package dev.tocsin.dashboard;

/// One value that can be asked for.
///
/// @param value what the term about it says, in no language
/// @param label in the language of the screen; the value itself for levels and states
/// @param count how many rows its term would show, other choices of this facet left aside
public record FacetValue(String value, String label, int count, Choice choice) {

  /// What the query says about a value.
  public enum Choice {
    FREE,
    INCLUDED,
    EXCLUDED
  }
}
