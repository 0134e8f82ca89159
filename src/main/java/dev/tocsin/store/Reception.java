package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Reads that tell how callbacks come in, each a few hundred rows at most.
final class Reception {

  private Reception() {}

  /// Of the newest alarms that told when they began; the newest first.
  ///
  /// @param butOf the id of a policy that is left out
  static List<Arrival> arrivals(Connection connection, int limit, String butOf)
      throws SQLException {
    List<Arrival> arrivals = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT received_at, first_occurred_at FROM alarm NOT INDEXED"
                + " CROSS JOIN subject USING (subject_id)"
                + " JOIN judged ON callback_id = alarm.id AND effect = 'FIRED'"
                + " JOIN received ON received.id = alarm.id"
                + " WHERE start_told = 1 AND policy_id IS NOT ?"
                + " ORDER BY alarm.id DESC LIMIT ?")) {
      select.setString(1, butOf);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          arrivals.add(
              new Arrival(
                  Instant.ofEpochMilli(rows.getLong(1)), Instant.ofEpochMilli(rows.getLong(2))));
        }
      }
    }
    return arrivals;
  }

  static Retries retries(Connection connection, int newest) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT coalesce(sum(count - 1), 0), count(*) FROM"
                + " (SELECT count FROM received ORDER BY id DESC LIMIT ?)")) {
      select.setInt(1, newest);
      try (ResultSet row = select.executeQuery()) {
        return new Retries(row.getInt(1), row.getInt(2));
      }
    }
  }
}
