package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Phase;
import dev.tocsin.query.Query;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/// Finds the alarms that a question asks for, a page at a time.
final class AlarmSearch {

  private AlarmSearch() {}

  static AlarmPage page(Connection connection, AlarmQuery query) throws SQLException {
    long total;
    try (PreparedStatement count =
            conditions(query).prepare(connection, "SELECT count(*) FROM alarm", "");
        ResultSet result = count.executeQuery()) {
      total = result.getLong(1);
    }
    if (total == 0) {
      return new AlarmPage(List.of(), 0, null);
    }
    List<Alarm> found = rows(connection, query, query.limit() + 1);
    boolean more = found.size() > query.limit();
    List<Alarm> page = more ? found.subList(0, query.limit()) : found;
    return new AlarmPage(page, total, more ? page.getLast().id() : null);
  }

  /// The alarms alone.
  static List<Alarm> rows(Connection connection, AlarmQuery query, int limit) throws SQLException {
    Conditions matching = conditions(query);
    if (query.after() != null) {
      matching.add("id < ?", query.after());
    }
    try (PreparedStatement select =
        matching.prepare(connection, Queries.SELECT_ALARM, " ORDER BY id DESC LIMIT " + limit)) {
      return Queries.alarms(select);
    }
  }

  private static Conditions conditions(AlarmQuery query) {
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
    if (!query.query().equals(Query.ALL)) {
      SqlCondition.add(matching, query.query(), query.moment());
    }
    return matching;
  }
}
