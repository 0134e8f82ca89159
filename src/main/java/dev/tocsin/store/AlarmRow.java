package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Repetition;
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
  static final String UPDATE = update(NAMES);

  /// The same for an alarm of which [these][#isSettled] are as they were: a column that is set
  /// costs a change of every index that it is in.
  static final String UPDATE_COURSE =
      update(
          NAMES.stream()
              .filter(
                  name -> !List.of("identity", "subject_id", "first_occurred_at").contains(name))
              .toList());

  /// That an alarm is [unseen][Alarm#isUnseen()], in the words of the index of those.
  static final String UNSEEN = "ending = 'RESOLVED' AND seen IS NULL AND acknowledged_at IS NULL";

  private AlarmRow() {}

  private static String update(List<String> names) {
    return names.stream()
        .skip(1)
        .map(name -> name + " = ?" + (NAMES.indexOf(name) + 1))
        .collect(Collectors.joining(", ", "UPDATE alarm SET ", " WHERE id = ?1"));
  }

  /// Whether it is about the same as before and began at the same time.
  static boolean isSettled(Kept before, Alarm after, long subjectId) {
    return before.subjectId() == subjectId
        && before.alarm().key().identity().equals(after.key().identity())
        && before.alarm().course().firstOccurredAt().equals(after.course().firstOccurredAt());
  }

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

  /// @param subjectId the row of the alarm's subject
  record Kept(Alarm alarm, long subjectId) {}

  /// What [#COLUMNS] select.
  static Kept read(ResultSet result) throws SQLException {
    Row row = new Row(result);
    long id = row.number();
    String identity = row.text();
    long subjectId = row.number();
    Phase phase = Phase.valueOf(row.text());
    String ending = row.optionalText();
    String value = row.optionalText();
    Course course =
        new Course(
            phase,
            ending == null ? null : Ending.valueOf(ending),
            row.instant(),
            row.optionalInstant(),
            row.instant(),
            row.instant(),
            row.flag(),
            row.flag());
    Tally tally = new Tally(row.count(), row.count(), row.text().lines().toList());
    boolean strictJson = row.flag();
    String unreadTime = row.optionalText();
    Repetition repetition = AttentionColumns.repetition(row);
    Attention attention = AttentionColumns.attention(row, course);
    Subject subject = SubjectRow.read(row, value, strictJson, unreadTime);
    AlarmKey key = AlarmKey.of(identity, subject);
    return new Kept(new Alarm(id, key, subject, course, tally, attention, repetition), subjectId);
  }

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  /// Ids are untrusted: one with a line break in it must not become two.
  static String lines(List<String> ids) {
    return ids.size() == 1 ? inOneLine(ids.getFirst()) : String.join("\n", inOneLine(ids));
  }

  private static List<String> inOneLine(List<String> ids) {
    return ids.stream().map(AlarmRow::inOneLine).toList();
  }

  private static String inOneLine(String id) {
    boolean broken = id.indexOf('\n') >= 0 || id.indexOf('\r') >= 0;
    return broken ? id.lines().collect(Collectors.joining(" ")) : id;
  }
}
