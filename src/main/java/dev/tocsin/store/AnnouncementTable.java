package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The table `announcement`: what was decided about interrupting a person. Writing belongs to the
/// writer's thread.
///
/// Only the newest half million are kept, some fifty megabytes: more than the callbacks of a busy
/// month lead to, and every callback is larger than what is decided about it.
final class AnnouncementTable {

  static final int MOST_KEPT = 500_000;
  private static final int MOST_READ = 1_000;
  private static final int MOST_FORGOTTEN_AT_ONCE = 1_000;

  private static final String COLUMNS = "alarm_id, at, channel, reason, parameter";

  private final PreparedStatement insert;
  private final PreparedStatement forget;

  AnnouncementTable(Connection connection) throws SQLException {
    this(connection, MOST_KEPT);
  }

  AnnouncementTable(Connection connection, int mostKept) throws SQLException {
    forget =
        connection.prepareStatement(
            "DELETE FROM announcement WHERE rowid IN (SELECT rowid FROM announcement"
                + " WHERE rowid <= (SELECT max(rowid) FROM announcement) - ? ORDER BY rowid"
                + " LIMIT ?)");
    forget.setInt(1, mostKept);
    forget.setInt(2, MOST_FORGOTTEN_AT_ONCE);
    insert =
        connection.prepareStatement(
            "INSERT INTO announcement (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?)");
  }

  void add(List<Announcement> announcements) throws SQLException {
    for (Announcement each : announcements) {
      insert.setLong(1, each.alarmId());
      insert.setLong(2, each.at().toEpochMilli());
      insert.setString(3, each.channel());
      insert.setString(4, each.reason());
      insert.setString(5, each.parameter());
      insert.addBatch();
    }
    insert.executeBatch();
    forget.executeUpdate();
  }

  /// The newest about one alarm, oldest first.
  static List<Announcement> of(Connection connection, long alarmId) throws SQLException {
    List<Announcement> announcements = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM announcement WHERE alarm_id = ?"
                + " ORDER BY rowid DESC LIMIT "
                + MOST_READ)) {
      select.setLong(1, alarmId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          announcements.add(
              new Announcement(
                  rows.getLong("alarm_id"),
                  Instant.ofEpochMilli(rows.getLong("at")),
                  rows.getString("channel"),
                  rows.getString("reason"),
                  rows.getString("parameter")));
        }
      }
    }
    return announcements.reversed();
  }
}
