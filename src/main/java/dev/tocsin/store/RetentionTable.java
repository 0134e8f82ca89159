package dev.tocsin.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The one place where what was kept long enough is deleted. Deleting belongs to the writer's
/// thread, within its open transaction.
///
/// Judging again what is left must make the same alarms. So an occurrence goes with all its
/// callbacks, and stays while one is kept that was judged by it: an earlier one, which it may have
/// superseded, or one without a condition that it kept from being the only one of its object.
final class RetentionTable {

  private static final String END = "max(resolved_at, last_received_at)";

  private static final String OLDEST_CALLBACKS =
      "(SELECT callback_id FROM judged WHERE alarm_id = ?1 ORDER BY callback_id LIMIT ?2)";

  /// An occurrence that may be removed.
  ///
  /// @param end when it was over and nothing was heard of it any more
  record Ended(long alarmId, long end) {}

  private final PreparedStatement removable;
  private final PreparedStatement actionsOfOldest;
  private final PreparedStatement oldest;
  private final PreparedStatement judgedOldest;
  private final PreparedStatement subjectOf;
  private final List<PreparedStatement> all = new ArrayList<>();
  private final PreparedStatement subject;
  private final List<PreparedStatement> withoutAlarm = new ArrayList<>();

  RetentionTable(Connection connection) throws SQLException {
    removable =
        connection.prepareStatement(
            ("SELECT 1 FROM alarm a JOIN subject s USING (subject_id) WHERE a.id = ?1"
                    + " AND a.resolved_at IS NOT NULL AND a.phase = 'RESOLVED' AND %s < ?2"
                    + " AND NOT EXISTS (SELECT 1 FROM alarm e WHERE e.identity = a.identity"
                    + " AND e.first_occurred_at < a.first_occurred_at AND e.phase = 'RESOLVED')"
                    + " AND (s.condition IS NULL OR NOT EXISTS (SELECT 1 FROM subject o"
                    + " CROSS JOIN alarm c USING (subject_id) WHERE o.object_id = s.object_id"
                    + " AND o.condition IS NULL AND c.phase = 'RESOLVED'))")
                .formatted("max(a.resolved_at, a.last_received_at)"));
    actionsOfOldest =
        connection.prepareStatement("DELETE FROM action WHERE callback_id IN " + OLDEST_CALLBACKS);
    oldest = connection.prepareStatement("DELETE FROM received WHERE id IN " + OLDEST_CALLBACKS);
    judgedOldest =
        connection.prepareStatement("DELETE FROM judged WHERE callback_id IN " + OLDEST_CALLBACKS);
    subjectOf = connection.prepareStatement("SELECT subject_id FROM alarm WHERE id = ?");
    for (String table :
        List.of(
            "DELETE FROM action WHERE callback_id = ?",
            "DELETE FROM announcement WHERE alarm_id = ?",
            "UPDATE inbox SET about_alarm = NULL WHERE about_alarm = ?",
            "DELETE FROM alarm WHERE id = ?")) {
      all.add(connection.prepareStatement(table));
    }
    subject =
        connection.prepareStatement(
            "DELETE FROM subject WHERE subject_id = ?1"
                + " AND NOT EXISTS (SELECT 1 FROM alarm WHERE subject_id = ?1)");
    withoutAlarm.add(connection.prepareStatement("DELETE FROM action WHERE callback_id = ?"));
    withoutAlarm.add(connection.prepareStatement("DELETE FROM received WHERE id = ?"));
  }

  /// The occurrences that were over by then, the longest ago first.
  ///
  /// @param after where to go on
  static List<Ended> ended(Connection reader, Instant before, Ended after, int limit)
      throws SQLException {
    List<Ended> found = new ArrayList<>();
    try (PreparedStatement select =
        reader.prepareStatement(
            "SELECT id, %1$s FROM alarm WHERE resolved_at IS NOT NULL AND %1$s BETWEEN ?1 AND ?2"
                    .formatted(END)
                + " AND NOT (%1$s = ?1 AND id <= ?3) ORDER BY %1$s, id LIMIT ?4".formatted(END))) {
      select.setLong(1, after.end());
      select.setLong(2, before.toEpochMilli() - 1);
      select.setLong(3, after.alarmId());
      select.setInt(4, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(new Ended(rows.getLong(1), rows.getLong(2)));
        }
      }
    }
    return found;
  }

  /// The callbacks with lower numbers came before then, as far as the clock went right. Found by
  /// halving: there is no index by time.
  static long firstSince(Connection reader, Instant before) throws SQLException {
    try (PreparedStatement next =
        reader.prepareStatement(
            "SELECT id, received_at FROM received WHERE id >= ? ORDER BY id LIMIT 1")) {
      long low = 0;
      long high = Extent.of(reader).through() + 1;
      while (low < high) {
        long middle = low + (high - low) / 2;
        next.setLong(1, middle);
        try (ResultSet row = next.executeQuery()) {
          if (row.next() && row.getLong(2) < before.toEpochMilli()) {
            low = row.getLong(1) + 1;
          } else {
            high = middle;
          }
        }
      }
      return low;
    }
  }

  /// The callbacks that came before then and belong to no alarm: what is in the inbox, unless it is
  /// a mark on an alarm that is kept, and what was deleted there.
  ///
  /// @param after the callback to go on after
  /// @param end as [#firstSince] has it
  static List<Long> withoutAlarm(Connection reader, Instant before, long after, long end, int limit)
      throws SQLException {
    List<Long> found = new ArrayList<>();
    try (PreparedStatement select =
        reader.prepareStatement(
            "SELECT id FROM received LEFT JOIN judged j ON j.callback_id = id"
                + " LEFT JOIN inbox i ON i.callback_id = id WHERE id > ?1 AND id < ?4"
                + " AND id <= (SELECT judged_through FROM progress) AND j.callback_id IS NULL"
                + " AND received_at < ?2 AND about_alarm IS NULL ORDER BY id LIMIT ?3")) {
      select.setLong(1, after);
      select.setLong(2, before.toEpochMilli());
      select.setInt(3, limit);
      select.setLong(4, end);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
    return found;
  }

  /// Whether an occurrence may be removed, as it is now.
  boolean isRemovable(long alarmId, Instant before) throws SQLException {
    removable.setLong(1, alarmId);
    removable.setLong(2, before.toEpochMilli());
    try (ResultSet row = removable.executeQuery()) {
      return row.next();
    }
  }

  /// Deletes the oldest callbacks of an occurrence: were the program to end between them, what is
  /// left would be judged as a resolve whose firing was not seen, and not as firing.
  ///
  /// @return how many there were, at most as many as asked for
  int deleteOldestCallbacks(long alarmId, int most) throws SQLException {
    actionsOfOldest.setLong(1, alarmId);
    actionsOfOldest.setInt(2, most);
    actionsOfOldest.executeUpdate();
    oldest.setLong(1, alarmId);
    oldest.setInt(2, most);
    int deleted = oldest.executeUpdate();
    // The last, because it tells which they are.
    judgedOldest.setLong(1, alarmId);
    judgedOldest.setInt(2, most);
    judgedOldest.executeUpdate();
    return deleted;
  }

  /// Deletes an occurrence that has no callbacks any more, and what was known about it alone.
  void deleteAlarm(long alarmId) throws SQLException {
    long subjectId;
    subjectOf.setLong(1, alarmId);
    try (ResultSet row = subjectOf.executeQuery()) {
      subjectId = row.getLong(1);
    }
    for (PreparedStatement delete : all) {
      delete.setLong(1, alarmId);
      delete.executeUpdate();
    }
    subject.setLong(1, subjectId);
    subject.executeUpdate();
  }

  /// Deletes a callback that belongs to no alarm and has left the inbox.
  void deleteWithoutAlarm(long callbackId) throws SQLException {
    for (PreparedStatement delete : withoutAlarm) {
      delete.setLong(1, callbackId);
      delete.executeUpdate();
    }
  }

  /// Deletes the times in which nobody listened that ended before then.
  static void deleteOutages(Connection connection, Instant before) throws SQLException {
    try (PreparedStatement delete =
        connection.prepareStatement("DELETE FROM outage WHERE ended_at < ?")) {
      delete.setLong(1, before.toEpochMilli());
      delete.executeUpdate();
    }
  }
}
