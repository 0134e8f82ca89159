package dev.tocsin.store;

import dev.tocsin.query.Moment;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// Adds up the occurrences that a question asks for: first those of each subject, which are many,
/// then the subjects.
final class HistoryGroups {

  private HistoryGroups() {}

  static List<HistoryGroup> of(
      Scope all, Moment moment, HistoryGroup.By by, int limit, Connection connection)
      throws SQLException {
    String lasted =
        "max(0, coalesce(resolved_at, " + moment.now().toEpochMilli() + ") - first_occurred_at)";
    String ofSubjects =
        "SELECT alarm.subject_id, count(*) AS occurrences, sum(phase = 'FIRING') AS firing, sum("
            + lasted
            + ") AS total, max("
            + lasted
            + ") AS longest, max(first_occurred_at) AS last"
            + all.from();
    String sums =
        "SELECT "
            + by.value
            + " AS value, max("
            + by.label
            + ") AS label, sum(occurrences) AS occurrences, sum(firing) AS firing,"
            + " sum(total) AS total, max(longest) AS longest, max(last) AS last FROM (";
    String ofGroups =
        " GROUP BY +alarm.subject_id) JOIN subject USING (subject_id) GROUP BY 1"
            + " ORDER BY 3 DESC, 7 DESC LIMIT ";
    try (PreparedStatement select =
        all.conditions().prepare(connection, sums + ofSubjects, ofGroups + limit)) {
      return read(select);
    }
  }

  private static List<HistoryGroup> read(PreparedStatement select) throws SQLException {
    List<HistoryGroup> groups = new ArrayList<>();
    try (ResultSet rows = select.executeQuery()) {
      while (rows.next()) {
        String value = rows.getString("value");
        String label = rows.getString("label");
        groups.add(
            new HistoryGroup(
                value,
                label.isEmpty() ? value : label,
                rows.getLong("occurrences"),
                rows.getLong("firing"),
                Duration.ofMillis(rows.getLong("total")),
                Duration.ofMillis(rows.getLong("longest")),
                Instant.ofEpochMilli(rows.getLong("last"))));
      }
    }
    return groups;
  }
}
