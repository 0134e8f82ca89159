package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmChange;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// What the writer does for the search of session ids: they wait in a table, which is cheap, and
/// are taken into the index when it is quiet. Belongs to the writer's thread.
///
/// A search looks through what waits, so that it does not matter when that happens.
final class SessionIndex {

  /// As many are looked through in a few milliseconds.
  private static final int MOST_WAITING = 5_000;

  /// So few that no callback waits for them longer than for a commit or two.
  private static final int AT_ONCE = 100;

  private static final String FIRST =
      " FROM session_waiting WHERE callback_id <= (SELECT callback_id FROM session_waiting"
          + " ORDER BY callback_id LIMIT 1 OFFSET "
          + (AT_ONCE - 1)
          + ")";

  private final PreparedStatement insert;
  private final PreparedStatement takeIn;
  private final PreparedStatement delete;
  private final PreparedStatement count;
  private long waiting;

  SessionIndex(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT OR REPLACE INTO session_waiting (callback_id, alarm_id, session_ids) VALUES (?, ?, ?)");
    takeIn =
        connection.prepareStatement(
            "INSERT INTO session_index (rowid, session_ids) SELECT callback_id, session_ids"
                + FIRST);
    delete = connection.prepareStatement("DELETE" + FIRST);
    count = connection.prepareStatement("SELECT count(*) FROM session_waiting");
    recount();
  }

  /// Keeps the ids that a callback was the first to tell of its alarm.
  void add(long callbackId, AlarmChange change) throws SQLException {
    Alarm before = change.before();
    List<String> ids = change.after().tally().sessionIds();
    if (before != null) {
      Set<String> known = new HashSet<>(before.tally().sessionIds());
      ids = ids.stream().filter(id -> !known.contains(id)).toList();
    }
    if (!ids.isEmpty()) {
      insert.setLong(1, callbackId);
      insert.setLong(2, change.after().id());
      insert.setString(3, AlarmRow.lines(ids));
      insert.executeUpdate();
      waiting++;
    }
  }

  /// Takes a few of those that wait into the index, if there are many.
  ///
  /// @return whether anything was done, and waits for the commit
  boolean takeIn() throws SQLException {
    if (waiting <= MOST_WAITING) {
      return false;
    }
    takeIn.executeUpdate();
    waiting -= delete.executeUpdate();
    return true;
  }

  /// Some of it was taken back.
  void recount() throws SQLException {
    try (ResultSet result = count.executeQuery()) {
      waiting = result.getLong(1);
    }
  }
}
