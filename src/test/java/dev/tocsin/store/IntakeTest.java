package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {

  @TempDir Path folder;

  /// Else a full disk would be told to have room again.
  @Test
  void tryingToWriteWritesAndChangesNothing() throws SQLException {
    Database database = Database.open(folder.resolve("tocsin.db"));
    try (Intake intake = Intake.open(database);
        Connection other = database.reader()) {
      emptyLog(intake.connection());
      assertThat(database.walBytes()).isZero();

      intake.tryToWrite();
      intake.commitQuietly();

      assertThat(database.walBytes()).isPositive();
      try (Statement statement = other.createStatement();
          ResultSet rows = statement.executeQuery("SELECT count(*) FROM received")) {
        assertThat(rows.getInt(1)).isZero();
      }
    }
  }

  private static void emptyLog(Connection connection) throws SQLException {
    connection.setAutoCommit(true);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    connection.setAutoCommit(false);
  }
}
