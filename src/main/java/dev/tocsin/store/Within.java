package dev.tocsin.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;

/// Looks for a row that was received at about the same time.
final class Within {

  private Within() {}

  /// Runs the query whose two parameters from `column` on are the first and the last time.
  static OptionalLong find(
      PreparedStatement select, int column, Instant receivedAt, Duration window)
      throws SQLException {
    // Both ways, because the clock may have been set back between the two.
    select.setLong(column, receivedAt.minus(window).toEpochMilli());
    select.setLong(column + 1, receivedAt.plus(window).toEpochMilli());
    try (ResultSet result = select.executeQuery()) {
      return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
    }
  }
}
