package dev.tocsin.store;

import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Brings a database up to date by the numbered scripts that it has not seen yet, each in one
/// transaction, so that one that is interrupted is gone on with at the next start.
///
/// Before it begins, the database is copied to `tocsin.db.schema-N`, which is never removed by the
/// program: a person does so when the new version has proved itself.
final class Migration {

  /// The copy, the log of a script that writes everything anew, and what grows by it.
  private static final int TIMES_ITS_SIZE = 3;

  private static final long AND_AT_LEAST = 16L << 20;
  private static final System.Logger LOG = System.getLogger(Migration.class.getName());

  private Migration() {}

  /// Runs what is to be run; does nothing when the database is up to date.
  ///
  /// @throws DatabaseProblem when there is not enough room; nothing was changed then
  static void run(Path file, Connection connection, DiskSpace.Gauge disk)
      throws SQLException, IOException {
    int from = version(connection);
    if (from < Database.SCHEMA_VERSION) {
      if (from > 0) {
        LOG.log(Level.INFO, "The database is brought from schema {0} up to date", from);
        requireRoom(file, disk);
        keepCopy(file, connection, from);
      }
      apply(connection, from);
    }
  }

  /// The scripts after a version, without a copy: for a database that is being made.
  static void apply(Connection connection, int from) throws SQLException, IOException {
    apply(connection, from, Database.SCHEMA_VERSION);
  }

  static void apply(Connection connection, int from, int through) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (int version = from + 1; version <= through; version++) {
        statement.executeUpdate(script(version));
        statement.executeUpdate("PRAGMA user_version = " + version);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  static String script(int version) throws IOException {
    String name = "schema-%d.sql".formatted(version);
    try (InputStream script = Migration.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IOException(name + " is missing from the program");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static int version(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery("PRAGMA user_version")) {
      return result.getInt(1);
    }
  }

  private static void requireRoom(Path file, DiskSpace.Gauge disk) throws IOException {
    long needed = TIMES_ITS_SIZE * Files.size(file) + AND_AT_LEAST;
    long free = disk.of(file).free();
    if (free < needed) {
      throw new DatabaseProblem(
          "The database %s is of an older version. To bring it up to date, %d MB must be free on its"
                  .formatted(file, megabytes(needed))
              + " disk, and %d MB are. Make room and start again. Nothing was changed."
                  .formatted(megabytes(free)));
    }
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }

  /// A copy that an interrupted attempt has left is whole, and is as good as another.
  private static void keepCopy(Path file, Connection connection, int from)
      throws SQLException, IOException {
    Path copy = Path.of(file + ".schema-" + from);
    for (int next = 2; Files.exists(copy); next++) {
      if (isSame(copy, connection)) {
        return;
      }
      copy = Path.of(file + ".schema-" + from + "-" + next);
    }
    Backup.write(connection, copy);
    LOG.log(Level.INFO, "The database as it was is kept as {0}", copy);
  }

  private static boolean isSame(Path copy, Connection connection) throws SQLException {
    String end = end(connection);
    try (Connection other = Database.readOnly(copy)) {
      return end(other).equals(end);
    } catch (SQLException unreadable) {
      return false;
    }
  }

  private static String end(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result =
            statement.executeQuery(
                "SELECT (SELECT count(*) || ' ' || max(id) FROM callback) || ' '"
                    + " || judged_through FROM progress")) {
      return String.valueOf(result.getString(1));
    }
  }
}
