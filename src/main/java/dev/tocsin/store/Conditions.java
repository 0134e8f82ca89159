package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// The WHERE of a query and its parameters, none of which is ever part of the SQL text.
final class Conditions {

  private final List<String> clauses = new ArrayList<>();
  private final List<Object> parameters = new ArrayList<>();

  void add(String clause, Object... values) {
    clauses.add(clause);
    parameters.addAll(List.of(values));
  }

  /// Binds the next `?` of the clause that is being made.
  void bind(Object value) {
    parameters.add(value);
  }

  static Conditions of(String clause, Object... values) {
    Conditions conditions = new Conditions();
    conditions.add(clause, values);
    return conditions;
  }

  /// Adds a clause with all these within.
  void addAny(String before, List<Conditions> any, String between, String after) {
    clauses.add(
        any.stream()
            .map(each -> String.join(" AND ", each.clauses))
            .collect(Collectors.joining(between, before, after)));
    any.forEach(each -> parameters.addAll(each.parameters));
  }

  void addAll(Conditions others) {
    clauses.addAll(others.clauses);
    parameters.addAll(others.parameters);
  }

  boolean isEmpty() {
    return clauses.isEmpty();
  }

  PreparedStatement prepare(Connection connection, String select, String rest) throws SQLException {
    String where = clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
    PreparedStatement statement = connection.prepareStatement(select + where + rest);
    for (int i = 0; i < parameters.size(); i++) {
      statement.setObject(i + 1, parameters.get(i));
    }
    return statement;
  }
}
