package dev.tocsin.store;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// What the writer does with callbacks once they are [stored][Intake]: with the table `judged`,
/// with retries in `received`, and with how far it has been judged. Belongs to the writer's thread.
final class CallbackTable {

  private static final String SELECT =
      "SELECT id, received_at, body, source, count, redelivered_at,"
          + " id <= (SELECT known_through FROM progress) AS known FROM received";

  private final PreparedStatement judged;
  private final PreparedStatement delete;
  private final PreparedStatement countUp;
  private final PreparedStatement sameOfAlarm;
  private final PreparedStatement progress;
  private final PreparedStatement unjudged;
  private final PreparedStatement next;
  private final PreparedStatement byId;

  CallbackTable(Connection connection) throws SQLException {
    judged =
        connection.prepareStatement(
            "INSERT INTO judged (callback_id, alarm_id, effect, fingerprint) VALUES (?, ?, ?, ?)");
    delete = connection.prepareStatement("DELETE FROM received WHERE id = ?");
    countUp =
        connection.prepareStatement(
            "UPDATE received SET count = count + 1,"
                + " redelivered_at = max(coalesce(redelivered_at, 0), ?) WHERE id = ?");
    sameOfAlarm =
        connection.prepareStatement(
            "SELECT id FROM judged JOIN received ON id = callback_id"
                + " WHERE alarm_id = ? AND fingerprint = ? AND received_at BETWEEN ? AND ?"
                + " ORDER BY callback_id DESC LIMIT 1");
    progress = connection.prepareStatement("UPDATE progress SET judged_through = ?");
    unjudged =
        connection.prepareStatement(
            SELECT
                + " WHERE id > (SELECT judged_through FROM progress) AND id <= ? ORDER BY id LIMIT ?");
    next =
        connection.prepareStatement(
            "SELECT id FROM received WHERE id > (SELECT judged_through FROM progress) AND id <= ?"
                + " ORDER BY id LIMIT 1");
    byId = connection.prepareStatement(SELECT + " WHERE id = ?");
  }

  /// @param fingerprint by which a retry will be recognised
  void judged(long id, long alarmId, Effect effect, String fingerprint) throws SQLException {
    judged.setLong(1, id);
    judged.setLong(2, alarmId);
    judged.setString(3, effect.name());
    judged.setString(4, fingerprint);
    judged.executeUpdate();
  }

  /// A retry leaves no row of its own: the push it repeats counts it.
  void redelivered(Unjudged retry, long original) throws SQLException {
    countUp.setLong(1, retry.received().at().toEpochMilli());
    countUp.setLong(2, original);
    countUp.executeUpdate();
    delete.setLong(1, retry.id());
    delete.executeUpdate();
  }

  OptionalLong findSame(long alarmId, String fingerprint, Instant receivedAt, Duration window)
      throws SQLException {
    sameOfAlarm.setLong(1, alarmId);
    sameOfAlarm.setString(2, fingerprint);
    return Within.find(sameOfAlarm, 3, receivedAt, window);
  }

  void judgedThrough(long id) throws SQLException {
    progress.setLong(1, id);
    progress.executeUpdate();
  }

  /// The oldest rows that are to be judged: what a crash or a fault left, or what is judged again.
  ///
  /// @param through the highest id that is wanted
  List<Unjudged> unjudged(Reading.Reader reader, long through, int limit) throws SQLException {
    List<Unjudged> rows = new ArrayList<>();
    unjudged.setLong(1, through);
    unjudged.setInt(2, limit);
    try (ResultSet result = unjudged.executeQuery()) {
      while (result.next()) {
        rows.add(row(result, reader));
      }
    }
    return rows;
  }

  /// The id of the oldest row that is to be judged.
  ///
  /// @param through the highest id that is wanted
  OptionalLong nextUnjudged(long through) throws SQLException {
    next.setLong(1, through);
    try (ResultSet row = next.executeQuery()) {
      return row.next() ? OptionalLong.of(row.getLong(1)) : OptionalLong.empty();
    }
  }

  /// One row, read again; empty when it is not kept any more.
  Optional<Unjudged> unjudged(Reading.Reader reader, long id) throws SQLException {
    byId.setLong(1, id);
    try (ResultSet result = byId.executeQuery()) {
      return result.next() ? Optional.of(row(result, reader)) : Optional.empty();
    }
  }

  private static Unjudged row(ResultSet row, Reading.Reader reader) throws SQLException {
    byte[] body = row.getBytes("body");
    String source = row.getString("source");
    long redelivered = row.getLong("redelivered_at");
    return new Unjudged(
        row.getLong("id"),
        new Received(
            Instant.ofEpochMilli(row.getLong("received_at")),
            body,
            source,
            reader.read(body, source)),
        row.getBoolean("known"),
        row.getInt("count") - 1,
        redelivered == 0 ? null : Instant.ofEpochMilli(redelivered));
  }
}
