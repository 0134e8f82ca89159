package dev.tocsin.store;

import dev.tocsin.query.Vocabulary;

/// All alarms that a question asks for, in no order: what follows a SELECT.
///
/// @param from the tables that are needed
record Scope(String from, Conditions conditions) {

  static Scope of(Question question, Narrowing narrowing, Vocabulary vocabulary) {
    Conditions conditions = narrowing.condition();
    if (narrowing.isExact()) {
      return new Scope(" FROM alarm", conditions);
    }
    conditions.addAll(question.conditions(vocabulary));
    return new Scope(" FROM alarm CROSS JOIN subject USING (subject_id)", conditions);
  }
}
