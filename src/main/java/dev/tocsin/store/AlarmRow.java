package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Subject;
import dev.tocsin.alarm.Tally;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An alarm as a row of the table `alarm`, there and back, together with that of its subject: the
/// one place that knows its columns.
final class AlarmRow {

  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(
                  "id",
                  "identity",
                  "subject_id",
                  "phase",
                  "ending",
                  "value",
                  "first_occurred_at",
                  "resolved_at",
                  "firing_as_of",
                  "last_received_at",
                  "start_seen",
                  "start_told",
                  "notifications",
                  "redeliveries",
                  "session_ids",
                  "strict_json",
                  "unread_time"),
              AttentionColumns.NAMES.stream())
          .toList();

  /// An alarm whole, with its subject.
  static final String COLUMNS = String.join(", ", NAMES) + ", " + SubjectRow.COLUMNS;

  static final String INSERT =
      "INSERT INTO alarm (%s) VALUES (%s)"
          .formatted(
              String.join(", ", NAMES),
              NAMES.stream().map(name -> "?").collect(Collectors.joining(", ")));

  /// Takes the same parameters as [#INSERT], numbered so that the id comes first here too.
  static final String UPDATE =
      "UPDATE alarm SET "
          + Stream.iterate(1, i -> i < NAMES.size(), i -> i + 1)
              .map(i -> NAMES.get(i) + " = ?" + (i + 1))
              .collect(Collectors.joining(", "))
          + " WHERE id = ?1";

  /// That an alarm is [unseen][Alarm#isUnseen()], in the words of the index of those.
  static final String UNSEEN = "ending = 'RESOLVED' AND seen IS NULL AND acknowledged_at IS NULL";

  private AlarmRow() {}

  static void bind(PreparedStatement row, Alarm alarm, long subject) throws SQLException {
    Course course = alarm.course();
    int column = 0;
    row.setLong(++column, alarm.id());
    row.setString(++column, alarm.key().identity());
    row.setLong(++column, subject);
    row.setString(++column, course.phase().name());
    row.setString(++column, course.ending() == null ? null : course.ending().name());
    row.setString(
        ++column, alarm.condition() instanceof Condition.Metric metric ? metric.value() : null);
    row.setLong(++column, course.firstOccurredAt().toEpochMilli());
    row.setObject(++column, millis(course.resolvedAt()));
    row.setLong(++column, course.firingAsOf().toEpochMilli());
    row.setLong(++column, course.lastReceivedAt().toEpochMilli());
    row.setBoolean(++column, course.startSeen());
    row.setBoolean(++column, course.startTold());
    row.setInt(++column, alarm.tally().notifications());
    row.setInt(++column, alarm.tally().redeliveries());
    row.setString(++column, lines(alarm.tally().sessionIds()));
    row.setBoolean(++column, alarm.subject().strictJson());
    row.setString(++column, alarm.subject().unreadTime());
    AttentionColumns.bind(row, column, alarm);
  }

  static Alarm read(ResultSet row) throws SQLException {
    Subject subject = SubjectRow.read(row);
    return new Alarm(
        row.getLong("id"),
        new AlarmKey(
            row.getString("identity"),
            subject.account(),
            subject.object().namespace(),
            subject.policy()),
        subject,
        course(row),
        new Tally(
            row.getInt("notifications"),
            row.getInt("redeliveries"),
            row.getString("session_ids").lines().toList()),
        AttentionColumns.attention(row),
        AttentionColumns.repetition(row));
  }

  private static Course course(ResultSet row) throws SQLException {
    String ending = row.getString("ending");
    return new Course(
        Phase.valueOf(row.getString("phase")),
        ending == null ? null : Ending.valueOf(ending),
        Instant.ofEpochMilli(row.getLong("first_occurred_at")),
        instant(row, "resolved_at"),
        Instant.ofEpochMilli(row.getLong("firing_as_of")),
        Instant.ofEpochMilli(row.getLong("last_received_at")),
        row.getBoolean("start_seen"),
        row.getBoolean("start_told"));
  }

  /// A time that may be missing.
  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long at = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(at);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /// Ids are untrusted: one with a line break in it must not become two.
  static String lines(List<String> ids) {
    return ids.stream()
        .map(id -> id.lines().collect(Collectors.joining(" ")))
        .collect(Collectors.joining("\n"));
  }
}
