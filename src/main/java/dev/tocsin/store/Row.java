package dev.tocsin.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The row that a query is at, read column by column from the left: the driver looks up every name
/// anew, which costs as much as the value.
final class Row {

  private final ResultSet row;
  private int column;

  Row(ResultSet row) {
    this.row = row;
  }

  /// A text that is never missing.
  String text() throws SQLException {
    return row.getString(++column);
  }

  @Nullable String optionalText() throws SQLException {
    return row.getString(++column);
  }

  /// 0 where it is missing.
  int count() throws SQLException {
    return row.getInt(++column);
  }

  /// 0 where it is missing.
  long number() throws SQLException {
    return row.getLong(++column);
  }

  @Nullable Long optionalNumber() throws SQLException {
    long number = row.getLong(++column);
    return row.wasNull() ? null : number;
  }

  /// False where it is missing.
  boolean flag() throws SQLException {
    return row.getBoolean(++column);
  }

  /// A time that is never missing.
  Instant instant() throws SQLException {
    return Instant.ofEpochMilli(number());
  }

  @Nullable Instant optionalInstant() throws SQLException {
    Long at = optionalNumber();
    return at == null ? null : Instant.ofEpochMilli(at);
  }
}
