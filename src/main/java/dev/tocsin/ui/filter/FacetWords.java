package dev.tocsin.ui.filter;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.FacetValue;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.LevelWords;
import dev.tocsin.query.State;
import dev.tocsin.ui.control.ViewContext;

/// What attributes and their values are called in the language of the screen.
record FacetWords(ViewContext context) {

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
