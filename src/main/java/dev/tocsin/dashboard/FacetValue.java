package dev.tocsin.dashboard;

/// One value that can be filtered by.
///
/// @param value what goes into the [Filter]
/// @param count how many rows it would show, the facet's own choice left aside
/// @param chosen whether the filter has it
public record FacetValue(String value, int count, boolean chosen) {}
