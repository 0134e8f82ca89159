package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Phase;
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

  private static final String SELECT_ALARM = "SELECT " + AlarmRow.COLUMNS + " FROM alarm";

  /// All texts of an alarm in which a person may look for a word.
  private static final String TEXTS =
      "(coalesce(policy_id, '') || ' ' || coalesce(policy_name, '') || ' '"
          + " || coalesce(policy_type, '') || ' ' || coalesce(policy_type_name, '') || ' '"
          + " || coalesce(namespace, '') || ' ' || coalesce(region, '') || ' '"
          + " || coalesce(object_id, '') || ' ' || object_name || ' ' || dimensions || ' '"
          + " || coalesce(condition_name, '') || ' ' || coalesce(condition_show_name, '') || ' '"
          + " || session_ids)";

  /// Bodies past this are left out of one answer, or a few thousand long ones would fill the
  /// memory.
  private static final long MOST_BODY_CHARACTERS = 8L << 20;

  private Queries() {}

  /// What the live screen shows: everything that fires, and what ended since then.
  static List<Alarm> live(Connection connection, Instant resolvedSince) throws SQLException {
    String sql =
        SELECT_ALARM
            + " WHERE phase = 'FIRING' UNION ALL "
            + SELECT_ALARM
            + " WHERE resolved_at IS NOT NULL AND max(resolved_at, last_received_at) >= ?";
    try (PreparedStatement select = connection.prepareStatement(sql)) {
      select.setLong(1, resolvedSince.toEpochMilli());
      return alarms(select);
    }
  }

  static AlarmPage page(Connection connection, AlarmQuery query) throws SQLException {
    Conditions matching = new Conditions();
    Phase phase = query.phase();
    if (phase != null) {
      matching.add("phase = ?", phase.name());
    }
    if (query.policy() != null) {
      matching.add("(policy_id = ? OR policy_name = ?)", query.policy(), query.policy());
    }
    if (query.namespace() != null) {
      matching.add("namespace = ? COLLATE NOCASE", query.namespace());
    }
    if (query.region() != null) {
      matching.add("region = ? COLLATE NOCASE", query.region());
    }
    for (String word : query.words()) {
      matching.add(TEXTS + " LIKE ? ESCAPE '\\'", "%" + escape(word) + "%");
    }
    long total;
    try (PreparedStatement count = matching.prepare(connection, "SELECT count(*) FROM alarm", "");
        ResultSet result = count.executeQuery()) {
      total = result.getLong(1);
    }
    if (query.after() != null) {
      matching.add("id < ?", query.after());
    }
    List<Alarm> found;
    try (PreparedStatement select =
        matching.prepare(
            connection, SELECT_ALARM, " ORDER BY id DESC LIMIT " + (query.limit() + 1))) {
      found = alarms(select);
    }
    boolean more = found.size() > query.limit();
    List<Alarm> page = more ? found.subList(0, query.limit()) : found;
    return new AlarmPage(page, total, more ? page.getLast().id() : null);
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
                + " (SELECT id FROM callback WHERE alarm_id = ? ORDER BY id DESC LIMIT ?)"
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
                + " FROM action WHERE callback_id = ? AND kind IN ('CLOSED', 'EXPIRED')"
                + " ORDER BY id LIMIT 1000")) {
      select.setLong(1, alarmId);
      try (ResultSet rows = select.executeQuery()) {
        while (rows.next()) {
          actions.add(ActionTable.read(rows));
        }
      }
    }
    return actions;
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
            "SELECT id, received_at, count, reason, body FROM inbox"
                + " JOIN callback ON callback.id = callback_id ORDER BY callback_id DESC"
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
                  body));
        }
      }
    }
    return entries;
  }

  static StoreCounts counts(Connection connection, Instant staleBefore) throws SQLException {
    try (PreparedStatement select =
        connection.prepareStatement(
            "SELECT (SELECT count(*) FROM alarm WHERE phase = 'FIRING'),"
                + " (SELECT count(*) FROM alarm WHERE phase = 'FIRING' AND last_received_at < ?),"
                + " (SELECT count(*) FROM alarm WHERE resolved_at IS NOT NULL),"
                + " (SELECT count(*) FROM inbox)")) {
      select.setLong(1, staleBefore.toEpochMilli());
      try (ResultSet counts = select.executeQuery()) {
        return new StoreCounts(
            counts.getLong(1), counts.getLong(2), counts.getLong(3), counts.getLong(4));
      }
    }
  }

  static long inboxSize(Connection connection) throws SQLException {
    try (PreparedStatement select = connection.prepareStatement("SELECT count(*) FROM inbox");
        ResultSet result = select.executeQuery()) {
      return result.getLong(1);
    }
  }

  static @Nullable Instant lastReceivedAt(Connection connection) throws SQLException {
    try (PreparedStatement select =
            connection.prepareStatement(
                "SELECT received_at FROM callback ORDER BY id DESC LIMIT 1");
        ResultSet result = select.executeQuery()) {
      return result.next() ? Instant.ofEpochMilli(result.getLong(1)) : null;
    }
  }

  private static String body(ResultSet rows) throws SQLException {
    return new String(rows.getBytes("body"), StandardCharsets.UTF_8);
  }

  private static List<Alarm> alarms(PreparedStatement select) throws SQLException {
    List<Alarm> alarms = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        alarms.add(AlarmRow.read(rows));
      }
    }
    return alarms;
  }

  private static String escape(String word) {
    return word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /// The WHERE of a query and its parameters, none of which is ever part of the SQL text.
  private static final class Conditions {
    private final List<String> clauses = new ArrayList<>();
    private final List<Object> parameters = new ArrayList<>();

    void add(String clause, Object... values) {
      clauses.add(clause);
      parameters.addAll(List.of(values));
    }

    PreparedStatement prepare(Connection connection, String select, String rest)
        throws SQLException {
      String where = clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses);
      PreparedStatement statement = connection.prepareStatement(select + where + rest);
      for (int i = 0; i < parameters.size(); i++) {
        statement.setObject(i + 1, parameters.get(i));
      }
      return statement;
    }
  }
}
