package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Neighbours;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the writer does with the table `alarm`. Belongs to the writer's thread.
final class AlarmTable {

  /// The policy beside the digest: by id where both have one, else by name (see [AlarmKey]).
  private static final String SAME_ALARM =
      " FROM alarm WHERE identity = ?1 AND CASE WHEN policy_id IS NOT NULL AND ?2 IS NOT NULL"
          + " THEN policy_id = ?2 ELSE policy_name IS ?3 END";

  private final PreparedStatement insert;
  private final PreparedStatement update;
  private final PreparedStatement before;
  private final PreparedStatement fromThen;
  private final PreparedStatement latest;
  private long lastId;

  AlarmTable(Connection connection) throws SQLException {
    insert = connection.prepareStatement(AlarmRow.INSERT);
    update = connection.prepareStatement(AlarmRow.UPDATE);
    String select = "SELECT " + AlarmRow.COLUMNS + SAME_ALARM;
    before =
        connection.prepareStatement(
            select + " AND first_occurred_at < ?4 ORDER BY first_occurred_at DESC LIMIT 1");
    fromThen =
        connection.prepareStatement(
            select + " AND first_occurred_at >= ?4 ORDER BY first_occurred_at LIMIT 2");
    latest = connection.prepareStatement(select + " ORDER BY first_occurred_at DESC LIMIT 1");
    try (PreparedStatement last =
            connection.prepareStatement("SELECT coalesce(max(id), 0) FROM alarm");
        ResultSet result = last.executeQuery()) {
      lastId = result.getLong(1);
    }
  }

  Neighbours neighbours(AlarmMessage message) throws SQLException {
    Instant pivot = message.pivot();
    if (pivot == null) {
      return new Neighbours(first(latest, message.key(), null), null, null);
    }
    Alarm same = null;
    Alarm later = null;
    bind(fromThen, message.key(), pivot);
    try (ResultSet rows = fromThen.executeQuery()) {
      while (rows.next()) {
        Alarm alarm = AlarmRow.read(rows);
        if (alarm.course().firstOccurredAt().equals(pivot)) {
          same = alarm;
        } else if (later == null) {
          later = alarm;
        }
      }
    }
    return new Neighbours(first(before, message.key(), pivot), same, later);
  }

  /// Writes the alarm, and gives a new one its id.
  Alarm save(Alarm alarm) throws SQLException {
    if (alarm.id() != 0) {
      AlarmRow.bind(update, alarm);
      update.executeUpdate();
      return alarm;
    }
    Alarm kept = alarm.withId(++lastId);
    AlarmRow.bind(insert, kept);
    insert.executeUpdate();
    return kept;
  }

  private static @Nullable Alarm first(
      PreparedStatement select, AlarmKey key, @Nullable Instant pivot) throws SQLException {
    bind(select, key, pivot);
    try (ResultSet rows = select.executeQuery()) {
      return rows.next() ? AlarmRow.read(rows) : null;
    }
  }

  private static void bind(PreparedStatement select, AlarmKey key, @Nullable Instant pivot)
      throws SQLException {
    select.setString(1, key.identity());
    select.setString(2, key.policyId());
    select.setString(3, key.policyName());
    if (pivot != null) {
      select.setLong(4, pivot.toEpochMilli());
    }
  }
}
