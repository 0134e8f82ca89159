package dev.tocsin.store;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.Course;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Shelving;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The last columns of the table `alarm`: how often the pushes are repeated, and what people did.
/// They are empty in most rows.
final class AttentionColumns {

  static final List<String> NAMES =
      List.of(
          "repeat_kind",
          "repeat_period",
          "acknowledged_at",
          "acknowledged_by",
          "acknowledged_note",
          "shelved_until",
          "shelved_at",
          "shelved_by",
          "shelved_note",
          "seen",
          "note");

  private AttentionColumns() {}

  /// @param before the columns that are bound already
  static void bind(PreparedStatement row, int before, Alarm alarm) throws SQLException {
    Repetition repetition = alarm.repetition();
    Acknowledgement acknowledged = alarm.attention().acknowledgement();
    Shelving shelving = alarm.attention().shelving();
    Duration period = repetition == null ? null : repetition.period();
    int column = before;
    row.setString(++column, repetition == null ? null : repetition.kind().name());
    row.setObject(++column, period == null ? null : period.toMillis());
    row.setObject(++column, acknowledged == null ? null : acknowledged.at().toEpochMilli());
    row.setString(++column, acknowledged == null ? null : acknowledged.by());
    row.setString(++column, acknowledged == null ? null : acknowledged.note());
    row.setObject(++column, shelving == null ? null : shelving.until().toEpochMilli());
    row.setObject(++column, shelving == null ? null : shelving.at().toEpochMilli());
    row.setString(++column, shelving == null ? null : shelving.by());
    row.setString(++column, shelving == null ? null : shelving.note());
    row.setObject(++column, alarm.attention().seen() ? 1 : null);
    row.setString(++column, alarm.attention().note());
  }

  /// @param row is at the first of [#NAMES]
  static @Nullable Repetition repetition(Row row) throws SQLException {
    String kind = row.optionalText();
    Long period = row.optionalNumber();
    return kind == null
        ? null
        : new Repetition(
            Repetition.Kind.valueOf(kind), period == null ? null : Duration.ofMillis(period));
  }

  /// @param row has been read as far as [#repetition] does
  /// @param course of the same alarm
  static Attention attention(Row row, Course course) throws SQLException {
    Acknowledgement acknowledgement = acknowledgement(row);
    Shelving shelving = shelving(row);
    boolean seen = row.flag() && course.ending() == Ending.RESOLVED;
    String note = row.optionalText();
    return acknowledgement == null && shelving == null && !seen && note == null
        ? Attention.NONE
        : new Attention(acknowledgement, shelving, seen, note);
  }

  private static @Nullable Acknowledgement acknowledgement(Row row) throws SQLException {
    Instant at = row.optionalInstant();
    String by = row.optionalText();
    String note = row.optionalText();
    return at == null ? null : new Acknowledgement(at, by, note);
  }

  private static @Nullable Shelving shelving(Row row) throws SQLException {
    Instant until = row.optionalInstant();
    Instant at = row.optionalInstant();
    String by = row.optionalText();
    String note = row.optionalText();
    return until == null || at == null ? null : new Shelving(until, at, by, note);
  }
}
