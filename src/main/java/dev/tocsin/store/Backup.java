package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/// Copies a database, also while the receiver writes into it: the copy is as of one moment.
///
/// It is made in one read, for which the writer does not wait; only its log cannot be taken in
/// meanwhile. It appears under its name when it is whole and on disk.
public final class Backup {

  private Backup() {}

  /// Makes the copy, readable by its owner only.
  ///
  /// @return its size in bytes
  /// @throws FileAlreadyExistsException when there is such a file already
  /// @throws DatabaseProblem when the database, or the copy, cannot be read
  /// @throws IOException when the copy cannot be written
  public static long make(Path database, Path copy) throws IOException {
    try (Connection connection = Database.forReading(database).reader();
        Statement statement = connection.createStatement()) {
      // It writes, though not into the database.
      statement.execute("PRAGMA query_only = OFF");
      write(connection, copy);
      return Files.size(copy);
    } catch (SQLException problem) {
      throw new DatabaseProblem("The copy cannot be made: " + problem.getMessage(), problem);
    }
  }

  /// Copies what an open connection reads, whatever its version.
  static void write(Connection source, Path copy) throws SQLException, IOException {
    Path unfinished = Path.of(copy.toAbsolutePath() + ".new");
    if (Files.exists(copy)) {
      throw new FileAlreadyExistsException(copy.toString());
    }
    Files.deleteIfExists(unfinished);
    try (PreparedStatement vacuum = source.prepareStatement("VACUUM INTO ?")) {
      // An empty file is taken as it is, with its permissions.
      DataFolder.createPrivate(unfinished);
      vacuum.setString(1, unfinished.toString());
      vacuum.execute();
      check(unfinished);
      DataFolder.sync(unfinished);
      Files.move(unfinished, copy, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /// Reads every page of it, and has it kept as the database itself is kept, so that it can be put
  /// in its place.
  private static void check(Path copy) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + copy);
        Statement statement = connection.createStatement()) {
      try (ResultSet result = statement.executeQuery("PRAGMA quick_check(1)")) {
        if (!result.getString(1).equals("ok")) {
          throw new SQLException("it is damaged (" + result.getString(1) + ")");
        }
      }
      statement.execute("PRAGMA journal_mode = WAL");
    }
  }
}
