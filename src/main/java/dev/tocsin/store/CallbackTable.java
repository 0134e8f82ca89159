package dev.tocsin.store;

import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
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
import org.jspecify.annotations.Nullable;

/// What the writer does with the table `callback`, and with how far it has been judged. Belongs to
/// the writer's thread.
final class CallbackTable {

  private static final String SELECT =
      "SELECT id, received_at, body, source, count, redelivered_at,"
          + " id <= (SELECT known_through FROM progress) AS known FROM callback";

  private final PreparedStatement insert;
  private final PreparedStatement judged;
  private final PreparedStatement delete;
  private final PreparedStatement countUp;
  private final PreparedStatement sameOfAlarm;
  private final PreparedStatement progress;
  private final PreparedStatement touch;
  private final PreparedStatement unjudged;
  private final PreparedStatement byId;
  private final PreparedStatement refresh;
  private long lastId;

  CallbackTable(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO callback (id, received_at, body, fingerprint, source)"
                + " VALUES (?, ?, ?, ?, ?)");
    judged =
        connection.prepareStatement("UPDATE callback SET alarm_id = ?, effect = ? WHERE id = ?");
    delete = connection.prepareStatement("DELETE FROM callback WHERE id = ?");
    countUp =
        connection.prepareStatement(
            "UPDATE callback SET count = count + 1,"
                + " redelivered_at = max(coalesce(redelivered_at, 0), ?) WHERE id = ?");
    sameOfAlarm =
        connection.prepareStatement(
            "SELECT id FROM callback WHERE alarm_id = ? AND fingerprint = ?"
                + " AND received_at BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
    touch = connection.prepareStatement("UPDATE progress SET judged_through = judged_through");
    progress = connection.prepareStatement("UPDATE progress SET judged_through = ?");
    unjudged =
        connection.prepareStatement(
            SELECT
                + " WHERE id > (SELECT judged_through FROM progress) AND id <= ? ORDER BY id LIMIT ?");
    byId = connection.prepareStatement(SELECT + " WHERE id = ?");
    refresh = connection.prepareStatement("UPDATE callback SET fingerprint = ? WHERE id = ?");
    // An id is never used twice: actions and what is known refer to ids that a retry has left.
    try (PreparedStatement last =
            connection.prepareStatement(
                "SELECT max((SELECT coalesce(max(id), 0) FROM callback), judged_through,"
                    + " known_through, (SELECT coalesce(max(after_callback), 0) FROM action))"
                    + " FROM progress");
        ResultSet result = last.executeQuery()) {
      lastId = result.getLong(1);
    }
  }

  /// Adds what was received to the batch of the open transaction.
  long add(Received received) throws SQLException {
    long id = ++lastId;
    insert.setLong(1, id);
    insert.setLong(2, received.at().toEpochMilli());
    bindBody(3, received.body());
    insert.setString(4, received.reading().fingerprint());
    insert.setString(5, received.source());
    insert.addBatch();
    return id;
  }

  void insertAdded() throws SQLException {
    insert.executeBatch();
  }

  void judged(long id, long alarmId, Effect effect) throws SQLException {
    judged.setLong(1, alarmId);
    judged.setString(2, effect.name());
    judged.setLong(3, id);
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

  /// Changes nothing, but only where something could be changed.
  void tryToWrite() throws SQLException {
    touch.executeUpdate();
  }

  void judgedThrough(long id) throws SQLException {
    progress.setLong(1, id);
    progress.executeUpdate();
  }

  /// The id of the last callback that is stored.
  long lastId() {
    return lastId;
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

  /// One row, read again; empty when it is not kept any more.
  Optional<Unjudged> unjudged(Reading.Reader reader, long id) throws SQLException {
    byId.setLong(1, id);
    try (ResultSet result = byId.executeQuery()) {
      return result.next() ? Optional.of(row(result, reader)) : Optional.empty();
    }
  }

  /// What the reader says now of what an older version may have read differently.
  void refresh(long id, String fingerprint) throws SQLException {
    refresh.setString(1, fingerprint);
    refresh.setLong(2, id);
    refresh.executeUpdate();
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

  /// Text is what other programs can read; bytes that are no text, or that hold a zero, at which
  /// some programs would stop, are kept as a blob.
  private void bindBody(int column, byte[] body) throws SQLException {
    String text = textOf(body);
    if (text != null) {
      insert.setString(column, text);
    } else {
      insert.setBytes(column, body);
    }
  }

  private static @Nullable String textOf(byte[] body) {
    for (byte each : body) {
      if (each == 0) {
        return null;
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException notUtf8) {
      return null;
    }
  }
}
