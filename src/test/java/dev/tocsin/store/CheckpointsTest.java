package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointsTest {

  /// Enough to be moved, and less than what the writer moves itself.
  private static final int PAGES = 8_000;

  @TempDir Path folder;

  @Test
  void theLogIsMovedWhileTheWriterHasMoreToWrite() throws Exception {
    Database database = Database.open(folder.resolve("tocsin.db"));
    try (Intake intake = Intake.open(database);
        Connection other = database.reader();
        Statement statement = other.createStatement()) {
      write(intake, PAGES);
      write(intake, 1);

      long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
      while (moved(statement) == 0 && System.nanoTime() < deadline) {
        Thread.sleep(Duration.ofMillis(20));
      }
      assertThat(moved(statement)).isPositive();
    }
  }

  @Test
  void aShortLogIsLeftAlone() throws Exception {
    Database database = Database.open(folder.resolve("tocsin.db"));
    try (Intake intake = Intake.open(database);
        Connection other = database.reader();
        Statement statement = other.createStatement()) {
      write(intake, PAGES / 10);
      Thread.sleep(Duration.ofMillis(200));

      assertThat(moved(statement)).isZero();
    }
  }

  /// A row fills a page or more.
  private static void write(Intake intake, int pages) throws SQLException {
    try (Statement statement = intake.connection().createStatement()) {
      statement.executeUpdate(
          """
          WITH RECURSIVE row(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM row WHERE n < %d)
          INSERT INTO received (received_at, body)
          SELECT 0, printf('%%.*c', 4000, 'x') FROM row
          """
              .formatted(pages));
    }
    intake.commitQuietly();
  }

  private static int moved(Statement statement) throws SQLException {
    try (ResultSet now = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
      return now.getInt(3);
    }
  }
}
