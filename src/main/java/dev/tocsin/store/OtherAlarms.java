package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Policy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else there is of an alarm's object or policy.
///
/// @param firing how many others fire, [#MOST] at most
/// @param recent how many others began since the time that was asked for, [#MOST] at most
/// @param newest those that began last, the newest first; they may be older than that time
public record OtherAlarms(int firing, int recent, List<Alarm> newest) {

  /// Nothing is counted further, so that an object with a long history costs no more than others.
  public static final int MOST = 1_000;

  private static final int NEWEST = 5;

  /// The subjects first: there is an index from each to its occurrences.
  private static final String OCCURRENCES = " FROM subject CROSS JOIN alarm USING (subject_id)";

  private static final String COUNT =
      "SELECT count(*) FROM (SELECT 1"
          + OCCURRENCES
          + " WHERE %s AND id <> ? AND %s LIMIT "
          + MOST
          + ")";

  private static final String NEWEST_OF =
      "SELECT "
          + AlarmRow.COLUMNS
          + " FROM alarm JOIN subject USING (subject_id) WHERE id IN (SELECT id"
          + OCCURRENCES
          + " WHERE %s AND id <> ? ORDER BY first_occurred_at DESC LIMIT "
          + NEWEST
          + ") ORDER BY first_occurred_at DESC";

  public OtherAlarms {
    newest = List.copyOf(newest);
  }

  static @Nullable OtherAlarms ofObject(Connection connection, Alarm alarm, Instant since)
      throws SQLException {
    CloudObject object = alarm.object();
    if (object.id() != null) {
      return read(connection, "object_id = ?", object.id(), alarm.id(), since);
    }
    return object.name().isEmpty()
        ? null
        : read(
            connection, "object_id IS NULL AND object_name = ?", object.name(), alarm.id(), since);
  }

  static @Nullable OtherAlarms ofPolicy(Connection connection, Alarm alarm, Instant since)
      throws SQLException {
    Policy policy = alarm.policy();
    if (policy.id() != null) {
      return read(connection, "policy_id = ?", policy.id(), alarm.id(), since);
    }
    return policy.name() == null
        ? null
        : read(
            connection, "policy_id IS NULL AND policy_name = ?", policy.name(), alarm.id(), since);
  }

  private static OtherAlarms read(
      Connection connection, String like, String value, long id, Instant since)
      throws SQLException {
    return new OtherAlarms(
        count(connection, COUNT.formatted(like, "phase = 'FIRING'"), value, id),
        count(
            connection,
            COUNT.formatted(like, "first_occurred_at >= " + since.toEpochMilli()),
            value,
            id),
        newest(connection, like, value, id));
  }

  private static int count(Connection connection, String sql, String value, long id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setString(1, value);
      select.setLong(2, id);
      try (ResultSet result = select.executeQuery()) {
        return result.getInt(1);
      }
    }
  }

  /// Only of the few that are shown all columns are read.
  private static List<Alarm> newest(Connection connection, String like, String value, long id)
      throws SQLException {
    try (PreparedStatement select = connection.prepareStatement(NEWEST_OF.formatted(like))) {
      select.setString(1, value);
      select.setLong(2, id);
      return Queries.alarms(select);
    }
  }
}
