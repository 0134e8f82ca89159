package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Puts a backup in the place of the database. The backup itself is only read; one of an older
/// version is brought up to date by the next start.
public final class Restore {

  /// What was put in its place.
  ///
  /// @param callbacks how many there are now
  /// @param last when the last of them arrived; null when there is none
  /// @param aside where the database is that was there before; null when there was none
  public record Result(long callbacks, @Nullable Instant last, @Nullable Path aside) {}

  private Restore() {}

  /// Checks a copy of the backup and puts it in the place of the database.
  ///
  /// @param folder held, so that nobody else uses the database
  /// @throws DatabaseProblem when the backup is damaged, of a newer version, or none; nothing was
  ///   changed then
  /// @throws IOException when a file cannot be read or written; the database is as it was then
  public static Result run(DataFolder folder, Path backup, Instant now) throws IOException {
    Path database = folder.database();
    if (!Files.isRegularFile(backup)) {
      throw new DatabaseProblem("There is no file " + backup + ".");
    }
    if (Files.exists(database) && Files.isSameFile(database, backup)) {
      throw new DatabaseProblem(backup + " is the database itself.");
    }
    Path fresh = Aside.beside(database, ".restored");
    Aside.clear(fresh);
    try {
      copy(backup, fresh);
      // One that was kept aside after a crash has a part of it in its log.
      Path log = Aside.beside(backup, "-wal");
      if (Files.exists(log)) {
        copy(log, Aside.beside(fresh, "-wal"));
      }
      Result found = check(fresh, backup);
      Path aside = Aside.replace(database, fresh, "replaced", now);
      new LastSeen(folder.path()).forget();
      return new Result(found.callbacks(), found.last(), aside);
    } finally {
      Aside.clear(fresh);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    DataFolder.createPrivate(to);
    try (var content = Files.newInputStream(from);
        var written = Files.newOutputStream(to)) {
      content.transferTo(written);
    }
  }

  private static Result check(Path fresh, Path backup) {
    try (Connection connection = Database.connect(fresh);
        Statement statement = connection.createStatement()) {
      int version = Migration.version(connection);
      if (version > Database.SCHEMA_VERSION) {
        throw new DatabaseProblem(
            "%s was written by a newer version of Tocsin. Use that version. Nothing was changed."
                .formatted(backup));
      }
      if (version == 0) {
        throw new DatabaseProblem(backup + " is no database of Tocsin. Nothing was changed.");
      }
      Optional<String> finding = Database.quickCheck(statement);
      if (finding.isPresent()) {
        throw new DatabaseProblem(
            "%s is damaged (%s). Choose another backup. Nothing was changed."
                .formatted(backup, finding.get()));
      }
      Result found;
      try (ResultSet row =
          statement.executeQuery("SELECT count(*), max(received_at) FROM callback")) {
        long last = row.getLong(2);
        found = new Result(row.getLong(1), row.wasNull() ? null : Instant.ofEpochMilli(last), null);
      }
      // The file alone is moved: nothing of it may be left in its log.
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      return found;
    } catch (SQLException damaged) {
      throw new DatabaseProblem(
          "%s cannot be read: %s. Choose another backup. Nothing was changed."
              .formatted(backup, damaged.getMessage()),
          damaged);
    }
  }
}
