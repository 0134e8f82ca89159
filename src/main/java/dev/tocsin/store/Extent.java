package dev.tocsin.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Which database it is and how far it goes: what tells an older or another one from the one that
/// was there before.
///
/// @param database the number that the file got when it was made, and that its copies have too
/// @param through the highest number that a callback ever had; it never becomes less
public record Extent(int database, long through) {

  static Extent of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      return new Extent(
          (int) number(statement, "PRAGMA application_id"),
          number(
              statement,
              "SELECT max((SELECT coalesce(max(id), 0) FROM received), judged_through,"
                  + " known_through) FROM progress"));
    }
  }

  private static long number(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.getLong(1);
    }
  }
}
