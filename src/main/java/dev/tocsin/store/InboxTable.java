package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What the writer does with the table `inbox`. Belongs to the writer's thread.
final class InboxTable {

  /// So many can be looked through; of more nobody reads the oldest.
  static final int MOST = 10_000;

  private static final int MOST_DROPPED = 5;

  private final PreparedStatement insert;
  private final PreparedStatement same;
  private final PreparedStatement delete;
  private final PreparedStatement after;
  private final PreparedStatement readBy;
  private final PreparedStatement dropOldest;
  private final PreparedStatement dropped;
  private final PreparedStatement count;
  private long size;

  InboxTable(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO inbox (callback_id, fingerprint, reason, about_alarm) VALUES (?, ?, ?, ?)");
    same =
        connection.prepareStatement(
            "SELECT id FROM inbox JOIN received ON id = callback_id"
                + " WHERE fingerprint = ? AND received_at BETWEEN ? AND ?"
                + " ORDER BY id DESC LIMIT 1");
    delete = connection.prepareStatement("DELETE FROM inbox WHERE callback_id = ?");
    after =
        connection.prepareStatement(
            "SELECT callback_id FROM inbox WHERE callback_id > ? ORDER BY callback_id LIMIT ?");
    readBy = connection.prepareStatement("UPDATE progress SET inbox_read_by = ?");
    dropOldest =
        connection.prepareStatement(
            "DELETE FROM inbox WHERE callback_id = (SELECT min(callback_id) FROM inbox)");
    dropped = connection.prepareStatement("UPDATE progress SET inbox_dropped = inbox_dropped + 1");
    count = connection.prepareStatement("SELECT count(*) FROM inbox");
    recount();
  }

  /// Adds it; of too many the oldest leaves, which is counted. What was received is kept.
  ///
  /// @param about the alarm that the body is about, where its status alone is not known
  void add(long callbackId, Reading.Unreadable reading, @Nullable Alarm about) throws SQLException {
    insert.setLong(1, callbackId);
    insert.setString(2, reading.fingerprint());
    insert.setString(3, reading.reason().name());
    insert.setObject(4, about == null ? null : about.id());
    insert.executeUpdate();
    size++;
    // A few at once, where there were more before this version bounded them.
    for (int i = 0; i < MOST_DROPPED && size > MOST; i++) {
      size -= dropOldest.executeUpdate();
      dropped.executeUpdate();
    }
  }

  /// Some of it was taken back.
  void recount() throws SQLException {
    try (ResultSet result = count.executeQuery()) {
      size = result.getLong(1);
    }
  }

  /// The same body, received at about the same time.
  OptionalLong findSame(String fingerprint, Instant receivedAt, Duration window)
      throws SQLException {
    same.setString(1, fingerprint);
    return Within.find(same, 2, receivedAt, window);
  }

  /// False when it was not there.
  boolean delete(long callbackId) throws SQLException {
    delete.setLong(1, callbackId);
    int deleted = delete.executeUpdate();
    size -= deleted;
    return deleted > 0;
  }

  /// Keeps what has read all of it.
  void readBy(String reader) throws SQLException {
    readBy.setString(1, reader);
    readBy.executeUpdate();
  }

  /// The next ones, the oldest first.
  List<Long> after(long callbackId, int limit) throws SQLException {
    List<Long> ids = new ArrayList<>();
    after.setLong(1, callbackId);
    after.setInt(2, limit);
    try (ResultSet rows = after.executeQuery()) {
      while (rows.next()) {
        ids.add(rows.getLong(1));
      }
    }
    return ids;
  }
}
