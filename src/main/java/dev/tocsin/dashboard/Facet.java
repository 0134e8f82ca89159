package dev.tocsin.dashboard;

import dev.tocsin.query.Attribute;
import java.util.List;

/// The values that alarms have for one attribute, the query's own choice among them left aside, so
/// that another one can be added. What is chosen is always among them.
///
/// @param values the levels and states in their order, all others the most frequent first
/// @param more how many rare ones are not listed
public record Facet(Attribute attribute, List<FacetValue> values, int more) {

  public Facet {
    values = List.copyOf(values);
  }
}
