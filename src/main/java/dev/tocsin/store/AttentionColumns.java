package dev.tocsin.store;

import dev.tocsin.alarm.Acknowledgement;
import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Attention;
import dev.tocsin.alarm.Ending;
import dev.tocsin.alarm.Repetition;
import dev.tocsin.alarm.Shelving;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
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

  static @Nullable Repetition repetition(ResultSet row) throws SQLException {
    String kind = row.getString("repeat_kind");
    if (kind == null) {
      return null;
    }
    long period = row.getLong("repeat_period");
    return new Repetition(
        Repetition.Kind.valueOf(kind), row.wasNull() ? null : Duration.ofMillis(period));
  }

  static Attention attention(ResultSet row) throws SQLException {
    Acknowledgement acknowledgement = acknowledgement(row);
    Shelving shelving = shelving(row);
    boolean seen = row.getBoolean("seen") && Ending.RESOLVED.name().equals(row.getString("ending"));
    String note = row.getString("note");
    return acknowledgement == null && shelving == null && !seen && note == null
        ? Attention.NONE
        : new Attention(acknowledgement, shelving, seen, note);
  }

  private static @Nullable Acknowledgement acknowledgement(ResultSet row) throws SQLException {
    Instant at = AlarmRow.instant(row, "acknowledged_at");
    return at == null
        ? null
        : new Acknowledgement(
            at, row.getString("acknowledged_by"), row.getString("acknowledged_note"));
  }

  private static @Nullable Shelving shelving(ResultSet row) throws SQLException {
    Instant until = AlarmRow.instant(row, "shelved_until");
    return until == null
        ? null
        : new Shelving(
            until,
            Instant.ofEpochMilli(row.getLong("shelved_at")),
            row.getString("shelved_by"),
            row.getString("shelved_note"));
  }
}
