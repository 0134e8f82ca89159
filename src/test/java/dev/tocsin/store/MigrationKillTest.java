package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A program that is killed while it brings a database up to date.
class MigrationKillTest {

  private static final int MANY = 20_000;
  private static final long WRITING = 1 << 20;

  @TempDir Path folder;
  private Path database;

  /// Brings the database up to date whose file is named.
  static final class Opening {

    private Opening() {}

    public static void main(String[] arguments) {
      System.out.println("begun");
      Database.open(Path.of(arguments[0]));
      System.out.println("open");
    }
  }

  @Test
  @Timeout(120)
  void whereverItIsKilledTheNextStartGoesOnAndTheCopyIsWhole() throws Exception {
    make();

    killWhen(() -> Files.exists(kept(".new")));
    killWhen(() -> Files.exists(kept("")));
    killWhen(() -> Files.exists(kept("")) && size("-wal") > WRITING);
    Database.open(database);

    assertThat(number(database, "PRAGMA user_version")).isEqualTo(Database.SCHEMA_VERSION);
    assertThat(number(database, "SELECT count(*) FROM alarm")).isEqualTo(MANY + 3);
    assertThat(number(database, "SELECT count(*) FROM callback")).isEqualTo(MANY + 4);
    assertThat(IntegrityCheck.run(database)).isEmpty();
    assertThat(number(kept(""), "PRAGMA user_version")).isEqualTo(2);
    assertThat(number(kept(""), "SELECT count(*) FROM alarm")).isEqualTo(MANY + 3);
    assertThat(kept("-2")).doesNotExist();
    assertThat(kept(".new")).doesNotExist();
  }

  private void killWhen(BooleanSupplier reached) throws Exception {
    try (JavaProcess opening = JavaProcess.start(Opening.class, database.toString())) {
      opening.awaitLine("begun");
      while (!reached.getAsBoolean() && version() < Database.SCHEMA_VERSION) {
        Thread.sleep(1);
      }
      opening.kill();
    }
  }

  /// As the file says by itself, without a look into the log of a running migration.
  private int version() throws IOException {
    try (var file = Files.newInputStream(database)) {
      return file.readNBytes(64)[63];
    }
  }

  private long size(String suffix) {
    return Path.of(database + suffix).toFile().length();
  }

  private Path kept(String suffix) {
    return Path.of(database + ".schema-2" + suffix);
  }

  private void make() throws SQLException, IOException {
    MigrationTest.make(folder, 2);
    database = folder.resolve("tocsin.db");
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      for (String table : new String[] {"alarm", "callback"}) {
        statement.executeUpdate(
            "CREATE TEMP TABLE one AS SELECT * FROM " + table + " WHERE id = 2");
        String distinct = table.equals("alarm") ? ", identity = 'k' || id" : "";
        statement.executeUpdate("UPDATE one SET id = 100");
        for (int each = 0; each < MANY; each++) {
          statement.executeUpdate("UPDATE one SET id = id + 1" + distinct);
          statement.executeUpdate("INSERT INTO " + table + " SELECT * FROM one");
        }
        statement.executeUpdate("DROP TABLE one");
      }
      connection.commit();
    }
  }

  private static long number(Path file, String sql) throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement();
        var row = statement.executeQuery(sql)) {
      return row.getLong(1);
    }
  }
}
