package dev.tocsin.ui.filter;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.query.State;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/// Writes the choice of values into the query, and says what attributes and values are called.
///
/// @param edit takes what the query becomes
record FacetEditor(ViewContext context, Consumer<UnaryOperator<QueryEdit>> edit) {

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

  String title(Attribute attribute) {
    return context.text(
        switch (attribute) {
          case POLICY -> "column.policy";
          case NAMESPACE -> "column.namespace";
          case PRODUCT -> "column.product";
          case REGION -> "column.region";
          case LEVEL -> "column.level";
          case STATE -> "column.state";
          case OBJECT -> "column.object";
          case METRIC, EVENT -> "column.condition";
        });
  }

  /// The value in the language of the screen.
  String label(Attribute attribute, FacetValue value) {
    return switch (attribute) {
      case STATE -> state(value.value());
      case LEVEL -> level(value.value());
      case POLICY, NAMESPACE, PRODUCT, REGION, OBJECT, METRIC, EVENT ->
          value.label().isEmpty() ? context.text("facet.none") : VisibleText.line(value.label());
    };
  }

  private String level(String word) {
    for (Level level : Level.values()) {
      if (LevelWords.word(level).equals(word)) {
        return context.words().level(level);
      }
    }
    return word;
  }

  private String state(String word) {
    for (State state : State.values()) {
      if (state.word().equals(word)) {
        return context.words().state(state);
      }
    }
    return word;
  }
}
