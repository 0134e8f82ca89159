package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The reads, each on the connection that it is given.
final class Queries {

  static final String SELECT_ALARM =
      "SELECT " + AlarmRow.COLUMNS + " FROM alarm JOIN subject USING (subject_id)";

  /// Bodies past this are left out of one answer, or a few thousand long ones would fill the
  /// memory.
  private static final long MOST_BODY_CHARACTERS = 8L << 20;

  /// As many as a screen can be asked to hold.
  private static final int MOST_UNSEEN = 20_000;

  private Queries() {}

  /// What the live screen shows: everything that fires, what ended since then, and what nobody has
  /// seen that ended before.
  static List<Alarm> live(Connection connection, Instant resolvedSince) throws SQLException {
    String sql =
        SELECT_ALARM
            + " WHERE phase = 'FIRING' UNION ALL "
            + SELECT_ALARM
            + " WHERE resolved_at IS NOT NULL AND max(resolved_at, last_received_at) >= ?1"
            + " UNION ALL SELECT * FROM ("
            + SELECT_ALARM
            + " WHERE "
            + AlarmRow.UNSEEN
            + " AND max(resolved_at, last_received_at) < ?1 ORDER BY id DESC LIMIT ?2)";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, resolvedSince.toEpochMilli());
      select.setInt(2, MOST_UNSEEN);
      return alarms(select);
    }
  }

  static Optional<Alarm> alarm(Connection connection, long id) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(SELECT_ALARM + " WHERE id = ?")) {
      select.setLong(1, id);
      return alarms(select).stream().findFirst();
    }
  }

  static List<StoredCallback> callbacks(Connection connection, long alarmId, int limit)
      throws SQLException {
    List<StoredCallback> callbacks = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, received_at, count, effect, body FROM callback WHERE id IN"
                + " (SELECT callback_id FROM judged WHERE alarm_id = ? ORDER BY callback_id DESC LIMIT ?)"
                + " ORDER BY id DESC")) {
      select.setLong(1, alarmId);
      select.setInt(2, limit);
      try (ResultSet rows = select.executeQuery()) {
        long room = MOST_BODY_CHARACTERS;
        while (rows.next() && room > 0) {
          String body = body(rows);
          room -= body.length();
          callbacks.add(
              new StoredCallback(
                  rows.getLong("id"),
                  Instant.ofEpochMilli(rows.getLong("received_at")),
                  rows.getInt("count"),
                  Effect.valueOf(rows.getString("effect")),
                  body));
        }
      }
    }
    return callbacks.reversed();
  }

  static List<Action> actions(Connection connection, long alarmId) throws SQLException {
    List<Action> actions = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT "
                + ActionTable.COLUMNS
                + " FROM action WHERE callback_id = ?1 AND kind NOT IN"
                + " ('READ_AGAIN', 'DELETED', 'ALL_SEEN')"
                + " UNION ALL SELECT callback_id, received_at, callback_id, 'STATUS_UNKNOWN',"
                + " about_alarm, NULL, NULL, NULL FROM inbox JOIN received ON received.id = callback_id"
                + " WHERE about_alarm = ?1 ORDER BY at DESC, id DESC LIMIT 1000")) {
      select.setLong(1, alarmId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          actions.add(ActionTable.read(rows));
        }
      }
    }
    return actions.reversed();
  }

  static List<Alarm> silentEvents(Connection connection, Instant since) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            SELECT_ALARM
                + " WHERE phase = 'FIRING' AND condition = 'event' AND last_received_at < ?")) {
      select.setLong(1, since.toEpochMilli());
      return alarms(select);
    }
  }

  static @Nullable String inboxReadBy(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT inbox_read_by FROM progress");
        ResultSet result = select.executeQuery()) {
      return result.getString(1);
    }
  }

  static List<InboxEntry> inbox(Connection connection, int limit) throws SQLException {
    List<InboxEntry> entries = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT id, received_at, count, reason, source, body FROM inbox"
                + " JOIN received ON received.id = callback_id ORDER BY callback_id DESC"
                + " LIMIT ?")) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        long room = MOST_BODY_CHARACTERS;
        while (rows.next() && room > 0) {
          String body = body(rows);
          room -= body.length();
          entries.add(
              new InboxEntry(
                  rows.getLong("id"),
                  Instant.ofEpochMilli(rows.getLong("received_at")),
                  Reading.Reason.valueOf(rows.getString("reason")),
                  rows.getInt("count"),
                  rows.getString("source"),
                  body));
        }
      }
    }
    return entries;
  }

  static List<SeenDrift> drift(Connection connection, int limit) throws SQLException {
    List<SeenDrift> drift = new ArrayList<>();
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT " + DriftTable.COLUMNS + " FROM drift ORDER BY first_seen_at DESC LIMIT ?")) {
      select.setInt(1, limit);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          drift.add(
              new SeenDrift(
                  new Drift(
                      rows.getString("path"),
                      Drift.Kind.valueOf(rows.getString("kind")),
                      rows.getString("found")),
                  Instant.ofEpochMilli(rows.getLong("first_seen_at")),
                  rows.getLong("callback_id")));
        }
      }
    }
    return drift;
  }

  static StoreCounts counts(Connection connection, Instant staleBefore, long shelved)
      throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT (SELECT count(*) FROM alarm WHERE phase = 'FIRING'),"
                + " (SELECT count(*) FROM alarm WHERE phase = 'FIRING'"
                + " AND acknowledged_at IS NOT NULL),"
                + " (SELECT count(*) FROM alarm WHERE phase = 'FIRING' AND last_received_at < ?),"
                + " (SELECT resolved FROM progress),"
                + " (SELECT count(*) FROM inbox)")) {
      select.setLong(1, staleBefore.toEpochMilli());
      try (ResultSet counts = select.executeQuery()) {
        return new StoreCounts(
            counts.getLong(1),
            counts.getLong(2),
            shelved,
            counts.getLong(3),
            counts.getLong(4),
            counts.getLong(5));
      }
    }
  }

  static long inboxSize(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM inbox");
        ResultSet result = select.executeQuery()) {
      return result.getLong(1);
    }
  }

  static long inboxDropped(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement("SELECT inbox_dropped FROM progress");
        ResultSet result = select.executeQuery()) {
      return result.getLong(1);
    }
  }

  static @Nullable Instant lastReceivedAt(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT received_at FROM received ORDER BY id DESC LIMIT 1");
        ResultSet result = select.executeQuery()) {
      return result.next() ? Instant.ofEpochMilli(result.getLong(1)) : null;
    }
  }

  private static String body(ResultSet rows) throws SQLException {
    return new String(rows.getBytes("body"), StandardCharsets.UTF_8);
  }

  static List<Alarm> alarms(PreparedStatement select) throws SQLException {
    List<Alarm> alarms = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        alarms.add(AlarmRow.read(rows).alarm());
      }
    }
    return alarms;
  }
}
