package dev.tocsin.store;

import dev.tocsin.alarm.Drift;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the writer does with the table `drift`. Belongs to the writer's thread.
final class DriftTable {

  static final String COLUMNS = "path, kind, found, first_seen_at, callback_id";

  /// Far more than a new version of the bodies brings; senders of invented fields must not fill the
  /// disk.
  private static final int MOST = 1_000;

  private final PreparedStatement insert;
  private final PreparedStatement all;
  private final Set<Drift> known = new HashSet<>();

  DriftTable(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT OR IGNORE INTO drift (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)");
    all = connection.prepareStatement("SELECT path, kind, found FROM drift");
    reload();
  }

  /// Keeps what was not seen before; true when there was any.
  boolean note(List<Drift> drifts, Unjudged row) throws SQLException {
    boolean isNew = false;
    for (Drift drift : drifts) {
      if (known.size() < MOST && known.add(drift)) {
        insert.setString(1, drift.path());
        insert.setString(2, drift.kind().name());
        insert.setString(3, drift.found());
        insert.setLong(4, row.received().at().toEpochMilli());
        insert.setLong(5, row.id());
        insert.executeUpdate();
        isNew = true;
      }
    }
    return isNew;
  }

  /// After a rollback, which may have taken back what was noted.
  void reload() throws SQLException {
    known.clear();
    try (ResultSet rows = all.executeQuery()) {
      while (rows.next()) {
        known.add(
            new Drift(rows.getString(1), Drift.Kind.valueOf(rows.getString(2)), rows.getString(3)));
      }
    }
  }
}
