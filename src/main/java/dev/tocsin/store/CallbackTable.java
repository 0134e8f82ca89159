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
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What the writer does with the tables `callback`, `inbox` and `progress`. Belongs to the writer's
/// thread.
final class CallbackTable {

  /// A row that waits to be judged.
  record Unjudged(long id, Received received) {}

  private final PreparedStatement insert;
  private final PreparedStatement judged;
  private final PreparedStatement delete;
  private final PreparedStatement countUp;
  private final PreparedStatement sameOfAlarm;
  private final PreparedStatement sameInInbox;
  private final PreparedStatement intoInbox;
  private final PreparedStatement progress;
  private final PreparedStatement touch;
  private final PreparedStatement unjudged;
  private long lastId;

  CallbackTable(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO callback (id, received_at, body, fingerprint) VALUES (?, ?, ?, ?)");
    judged =
        connection.prepareStatement("UPDATE callback SET alarm_id = ?, effect = ? WHERE id = ?");
    delete = connection.prepareStatement("DELETE FROM callback WHERE id = ?");
    countUp = connection.prepareStatement("UPDATE callback SET count = count + 1 WHERE id = ?");
    sameOfAlarm =
        connection.prepareStatement(
            "SELECT id FROM callback WHERE alarm_id = ? AND fingerprint = ?"
                + " AND received_at BETWEEN ? AND ? ORDER BY id DESC LIMIT 1");
    sameInInbox =
        connection.prepareStatement(
            "SELECT callback.id FROM inbox JOIN callback ON callback.id = inbox.callback_id"
                + " WHERE inbox.fingerprint = ? AND received_at BETWEEN ? AND ?"
                + " ORDER BY callback.id DESC LIMIT 1");
    intoInbox =
        connection.prepareStatement(
            "INSERT INTO inbox (callback_id, fingerprint, reason) VALUES (?, ?, ?)");
    touch = connection.prepareStatement("UPDATE progress SET judged_through = judged_through");
    progress = connection.prepareStatement("UPDATE progress SET judged_through = ?");
    unjudged =
        connection.prepareStatement(
            "SELECT id, received_at, body, fingerprint FROM callback"
                + " WHERE id > (SELECT judged_through FROM progress) ORDER BY id LIMIT ?");
    try (PreparedStatement last =
            connection.prepareStatement(
                "SELECT max((SELECT coalesce(max(id), 0) FROM callback), judged_through)"
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
  void redelivered(long id, long original) throws SQLException {
    countUp.setLong(1, original);
    countUp.executeUpdate();
    delete.setLong(1, id);
    delete.executeUpdate();
  }

  OptionalLong findSame(long alarmId, String fingerprint, Instant receivedAt, Duration window)
      throws SQLException {
    sameOfAlarm.setLong(1, alarmId);
    sameOfAlarm.setString(2, fingerprint);
    return find(sameOfAlarm, 3, receivedAt, window);
  }

  OptionalLong findSameInInbox(String fingerprint, Instant receivedAt, Duration window)
      throws SQLException {
    sameInInbox.setString(1, fingerprint);
    return find(sameInInbox, 2, receivedAt, window);
  }

  void intoInbox(long id, Reading.Unreadable reading) throws SQLException {
    intoInbox.setLong(1, id);
    intoInbox.setString(2, reading.fingerprint());
    intoInbox.setString(3, reading.reason().name());
    intoInbox.executeUpdate();
  }

  /// Changes nothing, but only where something could be changed.
  void tryToWrite() throws SQLException {
    touch.executeUpdate();
  }

  void judgedThrough(long id) throws SQLException {
    progress.setLong(1, id);
    progress.executeUpdate();
  }

  /// The oldest rows that a crash or a fault left unjudged.
  List<Unjudged> unjudged(Function<byte[], Reading> reader, int limit) throws SQLException {
    List<Unjudged> rows = new ArrayList<>();
    unjudged.setInt(1, limit);
    try (ResultSet result = unjudged.executeQuery()) {
      while (result.next()) {
        byte[] body = result.getBytes(3);
        Reading reading = read(reader, body, result.getString(4));
        rows.add(
            new Unjudged(
                result.getLong(1),
                new Received(Instant.ofEpochMilli(result.getLong(2)), body, reading)));
      }
    }
    return rows;
  }

  /// A body that breaks its reader must not stop the program from starting.
  private static Reading read(Function<byte[], Reading> reader, byte[] body, String fingerprint) {
    try {
      return reader.apply(body);
    } catch (RuntimeException | StackOverflowError defect) {
      return new Reading.Unreadable(Reading.Reason.PAST_LIMITS, null, fingerprint);
    }
  }

  private static OptionalLong find(
      PreparedStatement select, int column, Instant receivedAt, Duration window)
      throws SQLException {
    // Both ways, because the clock may have been set back between the two.
    select.setLong(column, receivedAt.minus(window).toEpochMilli());
    select.setLong(column + 1, receivedAt.plus(window).toEpochMilli());
    try (ResultSet result = select.executeQuery()) {
      return result.next() ? OptionalLong.of(result.getLong(1)) : OptionalLong.empty();
    }
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
