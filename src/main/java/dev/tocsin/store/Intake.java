package dev.tocsin.store;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// The writing connection, and how what is received comes into the table `received`. It needs
/// nothing else of the database, so that callbacks are kept where all that follows from them is
/// damaged. Belongs to the writer's thread.
///
/// After any error it is closed and made anew: a connection that met "disk full" once stays broken
/// for ever.
final class Intake implements AutoCloseable {

  /// What else knows of numbers that were given: actions and what is known refer to callbacks that
  /// a retry has left, and no number is used twice.
  private static final List<String> TRACES =
      List.of(
          "SELECT max(judged_through, known_through) FROM progress",
          "SELECT coalesce(max(after_callback), 0) FROM action");

  private final Connection connection;
  private final Checkpoints checkpoints;
  private final TimeHistogram commits;
  private final PreparedStatement insert;
  private long lastId;
  private boolean toBeCheckpointed = true;

  /// Opens a connection of its own.
  static Intake open(Database database) throws SQLException {
    Connection connection = database.writer();
    try {
      return new Intake(connection, database);
    } catch (SQLException | RuntimeException | Error e) {
      // It is tried again and again, and each connection holds files.
      connection.close();
      throw e;
    }
  }

  private Intake(Connection connection, Database database) throws SQLException {
    this.connection = connection;
    commits = database.commits();
    insert =
        connection.prepareStatement(
            "INSERT INTO received (id, received_at, source, body)"
                // Bytes that are text become it as they are.
                + " VALUES (?1, ?2, ?3, CASE WHEN ?4 THEN CAST(?5 AS TEXT) ELSE ?5 END)");
    lastId = number("SELECT coalesce(max(id), 0) FROM received");
    for (String trace : TRACES) {
      lastId = Math.max(lastId, readable(trace));
    }
    checkpoints = new Checkpoints(database.mover());
  }

  private long number(String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getLong(1);
    }
  }

  /// 0 where damage is in the way.
  private long readable(String trace) throws SQLException {
    try {
      return number(trace);
    } catch (SQLException e) {
      if (Database.isDamage(e)) {
        // Else what is done next within the transaction fails too.
        connection.rollback();
        return 0;
      }
      throw e;
    }
  }

  /// Adds what was received to the batch of the open transaction.
  long add(Received received) throws SQLException {
    long id = ++lastId;
    insert.setLong(1, id);
    insert.setLong(2, received.at().toEpochMilli());
    insert.setString(3, received.source());
    insert.setBoolean(4, isText(received.body()));
    insert.setBytes(5, received.body());
    insert.addBatch();
    return id;
  }

  void insertAdded() throws SQLException {
    insert.executeBatch();
  }

  /// Changes nothing, but only where something could be changed: a row comes and goes, because
  /// SQLite writes nothing where a row is given the values that it has.
  void tryToWrite() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.executeUpdate(
          "INSERT INTO received (id, received_at, body) VALUES (%d, 0, '')".formatted(lastId + 1));
      statement.executeUpdate("DELETE FROM received WHERE id = %d".formatted(lastId + 1));
    }
  }

  /// The id of the last callback that is stored.
  long lastId() {
    return lastId;
  }

  Connection connection() {
    return connection;
  }

  void commit() throws SQLException {
    long began = System.nanoTime();
    connection.commit();
    commits.note(System.nanoTime() - began);
    committed();
  }

  /// Commits what nobody waits for.
  void commitQuietly() throws SQLException {
    connection.commit();
    committed();
  }

  private void committed() {
    toBeCheckpointed = true;
    checkpoints.committed();
  }

  /// Whether the write-ahead log holds what the database file does not.
  boolean isToBeCheckpointed() {
    return toBeCheckpointed;
  }

  /// Moves the write-ahead log into the database file and begins it anew, so that the next start
  /// finds little to do, and a load that begins later pays for it later. Never waits for a reader:
  /// what one holds back is moved after another commit.
  void checkpoint() throws SQLException {
    toBeCheckpointed = false;
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 0");
      statement.execute("PRAGMA wal_checkpoint(RESTART)");
      statement.execute("PRAGMA busy_timeout = " + Database.BUSY_MILLIS);
    }
    connection.setAutoCommit(false);
  }

  @Override
  public void close() {
    checkpoints.close();
    try {
      connection.rollback();
    } catch (SQLException alreadyBroken) {
      log(alreadyBroken);
    }
    try {
      connection.close();
    } catch (SQLException alreadyBroken) {
      log(alreadyBroken);
    }
  }

  private static void log(SQLException e) {
    System.getLogger(Intake.class.getName()).log(System.Logger.Level.DEBUG, "Closing failed", e);
  }

  /// Text is what other programs can read; bytes that are no text, or that hold a zero, at which
  /// some programs would stop, are kept as a blob.
  private static boolean isText(byte[] body) {
    int least = Byte.MAX_VALUE;
    boolean holdsZero = false;
    for (byte each : body) {
      least = Math.min(least, each);
      holdsZero |= each == 0;
    }
    return !holdsZero && (least > 0 || isUtf8(body));
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
