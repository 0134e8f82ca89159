package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

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

  /// Adds a clause with all these within.
  void add(String before, Conditions inner, String after) {
    clauses.add(before + String.join(" AND ", inner.clauses) + after);
    parameters.addAll(inner.parameters);
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
