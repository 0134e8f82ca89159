package dev.tocsin.store;

import dev.tocsin.store.Action.Kind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/// What the writer does with the table `action`. Belongs to the writer's thread.
final class ActionTable {

  static final String COLUMNS =
      "id, at, after_callback, kind, callback_id, done_by, note, shelved_until";

  private final PreparedStatement insert;
  private final PreparedStatement next;
  private final PreparedStatement leavesInbox;
  private final PreparedStatement progress;
  private final PreparedStatement passOver;
  private long lastId;

  ActionTable(Connection connection) throws SQLException {
    insert =
        connection.prepareStatement(
            "INSERT INTO action (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
    next =
        connection.prepareStatement(
            "SELECT "
                + COLUMNS
                + " FROM action WHERE id > (SELECT acted_through FROM progress) ORDER BY id"
                + " LIMIT 1");
    leavesInbox =
        connection.prepareStatement(
            "SELECT 1 FROM action WHERE callback_id = ? AND kind IN ('READ_AGAIN', 'DELETED')"
                + " AND id > (SELECT acted_through FROM progress)");
    progress = connection.prepareStatement("UPDATE progress SET acted_through = ?");
    passOver =
        connection.prepareStatement(
            "UPDATE progress SET acted_through ="
                + " (SELECT min(id) FROM action WHERE id > progress.acted_through)");
    try (PreparedStatement last =
            connection.prepareStatement("SELECT coalesce(max(id), 0) FROM action");
        ResultSet result = last.executeQuery()) {
      lastId = result.getLong(1);
    }
  }

  /// Keeps what has just been done, and gives it the next id.
  void add(Action done) throws SQLException {
    long id = ++lastId;
    insert.setLong(1, id);
    insert.setLong(2, done.at().toEpochMilli());
    insert.setLong(3, done.afterCallback());
    insert.setString(4, done.kind().name());
    insert.setLong(5, done.callbackId());
    insert.setString(6, done.by());
    insert.setString(7, done.note());
    insert.setObject(8, AlarmRow.millis(done.until()));
    insert.executeUpdate();
    actedThrough(id);
  }

  /// Whether something will be done to this body in the inbox, where it was not judged yet.
  boolean leavesInboxLater(long callbackId) throws SQLException {
    leavesInbox.setLong(1, callbackId);
    try (ResultSet row = leavesInbox.executeQuery()) {
      return row.next();
    }
  }

  /// The oldest that is to be done again.
  ///
  /// @throws IllegalArgumentException when it is of no known kind
  Optional<Action> next() throws SQLException {
    try (ResultSet row = next.executeQuery()) {
      return row.next() ? Optional.of(read(row)) : Optional.empty();
    }
  }

  void actedThrough(long id) throws SQLException {
    progress.setLong(1, id);
    progress.executeUpdate();
  }

  /// Leaves the [next][#next()] as it is, whatever it says.
  void passOverNext() throws SQLException {
    passOver.executeUpdate();
  }

  /// What [#COLUMNS] select.
  static Action read(ResultSet result) throws SQLException {
    Row row = new Row(result);
    return new Action(
        row.number(),
        row.instant(),
        row.number(),
        Kind.valueOf(row.text()),
        row.number(),
        row.optionalText(),
        row.optionalText(),
        row.optionalInstant());
  }
}
