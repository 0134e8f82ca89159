package dev.tocsin.store;

import dev.tocsin.store.Outage.Cause;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The times in which nobody listened, each on the connection that is given.
final class OutageTable {

  private OutageTable() {}

  static void add(Connection connection, Outage outage) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement(
            "INSERT INTO outage (began_at, ended_at, cause) VALUES (?, ?, ?)")) {
      insert.setLong(1, outage.from().toEpochMilli());
      insert.setLong(2, outage.to().toEpochMilli());
      insert.setString(3, outage.cause().name());
      insert.executeUpdate();
    }
  }

  /// A person has looked after all that ended by then.
  static void check(Connection connection, Instant endedBy) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement(
            "UPDATE outage SET checked = 1 WHERE checked = 0 AND ended_at <= ?")) {
      update.setLong(1, endedBy.toEpochMilli());
      update.executeUpdate();
    }
  }

  static void listenedUntil(Connection connection, Instant at) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE progress SET listened_until = ?")) {
      update.setLong(1, at.toEpochMilli());
      update.executeUpdate();
    }
  }

  static @Nullable Instant listenedUntil(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT listened_until FROM progress");
        ResultSet row = select.executeQuery()) {
      long at = row.getLong(1);
      return row.wasNull() ? null : Instant.ofEpochMilli(at);
    }
  }

  /// Those that ended since then, newest first.
  static List<Outage> since(Connection connection, Instant since, int most) throws SQLException {
    List<Outage> outages = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, began_at, ended_at, cause, checked FROM outage WHERE ended_at >= ?"
                + " ORDER BY id DESC LIMIT ?")) {
      select.setLong(1, since.toEpochMilli());
      select.setInt(2, most);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          outages.add(
              new Outage(
                  rows.getLong("id"),
                  Instant.ofEpochMilli(rows.getLong("began_at")),
                  Instant.ofEpochMilli(rows.getLong("ended_at")),
                  Cause.valueOf(rows.getString("cause")),
                  rows.getBoolean("checked")));
        }
      }
    }
    return outages;
  }
}
