package dev.tocsin.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;

/// Reads every page of a database and looks whether it fits to the others, on a connection of its
/// own while others write. Takes about a second a gigabyte.
public final class IntegrityCheck {

  private IntegrityCheck() {}

  /// What is wrong, in SQLite's words; empty when the database is whole.
  ///
  /// @throws DatabaseProblem when it cannot be looked at now, which says nothing about it
  public static Optional<String> run(Path database) {
    try (Connection connection = Database.readOnly(database);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA cell_size_check = ON");
      // Few pages at a time in memory: it reads each once.
      statement.execute("PRAGMA cache_size = -2048");
      return Database.quickCheck(statement);
    } catch (SQLException damaged) {
      if (Database.isDamage(damaged)) {
        return Optional.of(String.valueOf(damaged.getMessage()));
      }
      throw new DatabaseProblem("The database cannot be checked: " + damaged.getMessage(), damaged);
    }
  }
}
