package dev.tocsin.ui.filter;

import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.QueryEdit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Writes the choice of values into the query.
///
/// @param edit takes what the query becomes
record FacetEditor(Consumer<UnaryOperator<QueryEdit>> edit) {

  /// Chooses a value, or takes back what was said of it.
  void toggle(Attribute attribute, FacetValue value) {
    edit.accept(query ->
        value.choice() == Choice.FREE
            ? query.include(attribute, value.value())
            : query.release(attribute, value.value()));
  }

  /// Leaves a value out, or takes that back.
  void toggleExcluded(Attribute attribute, FacetValue value) {
    edit.accept(query ->
        value.choice() == Choice.EXCLUDED
            ? query.release(attribute, value.value())
            : query.exclude(attribute, value.value()));
  }
}
