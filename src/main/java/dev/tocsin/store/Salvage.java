package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/// Reads what can be read of a damaged database into a new one, and judges that anew. The damaged
/// file and its log are only read, and kept aside afterwards.
///
/// What follows from the callbacks and actions is not read at all: it is made again.
public final class Salvage {

  private static final Set<String> MADE_AGAIN =
      Set.of("alarm", "subject", "kind", "inbox", "drift", "session_waiting");

  /// Made again too, but it has the fingerprints by which one sees what is altered.
  private static final String JUDGED = "judged";

  /// Numbers beyond the highest that is known of, where the end itself cannot be read.
  private static final long PERHAPS_MORE = 5_000;

  /// What became of one table.
  ///
  /// @param rows how many rows were read
  /// @param lost ranges of numbers under which nothing could be read
  public record Table(long rows, List<String> lost) {

    public Table {
      lost = List.copyOf(lost);
    }
  }

  /// What became of it.
  public sealed interface Result {

    /// Nothing is damaged, and nothing was done.
    record Whole() implements Result {}

    /// The new database is in its place.
    ///
    /// @param tables by their names
    /// @param altered of the callbacks, those that are not as they were received: the damage went
    ///   through them. They are kept all the same
    /// @param aside where the damaged file is now
    record Salvaged(Map<String, Table> tables, long altered, Rebuild.Result rebuilt, Path aside)
        implements Result {}
  }

  private final Path database;
  private final LastSeen lastSeen;
  private final LongConsumer read;

  private Salvage(DataFolder folder, LongConsumer read) {
    this.database = folder.database();
    this.lastSeen = new LastSeen(folder.path());
    this.read = read;
  }

  /// Looks at the database and, if it is damaged, puts what can be read of it in its place.
  ///
  /// @param folder held, so that nobody else uses the database
  /// @param staleAfter how long an alarm may fire without news
  /// @param read told now and then how many rows have been read
  /// @throws DatabaseProblem when nothing can be read of it; nothing was changed then
  /// @throws IOException when the new one cannot be written; the damaged one is as it was then
  public static Result run(
      DataFolder folder, Reading.Reader reader, Duration staleAfter, Instant now, LongConsumer read)
      throws IOException {
    Salvage salvage = new Salvage(folder, read);
    Path fresh = Aside.beside(folder.database(), ".salvaged");
    Aside.clear(fresh);
    try {
      Map<String, Table> tables = salvage.readInto(fresh);
      if (tables.isEmpty()) {
        return new Result.Whole();
      }
      long altered = altered(fresh, reader);
      Rebuild.Result rebuilt = Rebuild.run(fresh, reader, staleAfter, _ -> {});
      Path aside = Aside.replace(folder.database(), fresh, "damaged", now);
      salvage.lastSeen.forget();
      return new Result.Salvaged(tables, altered, rebuilt, Objects.requireNonNull(aside));
    } finally {
      Aside.clear(fresh);
    }
  }

  /// Empty when the database is whole.
  private Map<String, Table> readInto(Path fresh) throws IOException {
    if (Files.notExists(database)) {
      throw new DatabaseProblem("There is no database at " + database + ".");
    }
    DataFolder.createPrivate(fresh);
    try (Connection source = Database.readOnly(database);
        Statement statement = source.createStatement()) {
      // Else a file that is cut short is not read at all.
      statement.execute("PRAGMA writable_schema = ON");
      statement.execute("PRAGMA cell_size_check = ON");
      int version = Migration.version(source);
      if (version < 1 || version > Database.SCHEMA_VERSION) {
        throw new DatabaseProblem(
            version < 1
                ? "The database %s is empty. Use 'tocsin restore FILE', or move it aside."
                    .formatted(database)
                : "The database %s was written by a newer version of Tocsin. Use that version."
                    .formatted(database));
      }
      if (isWhole(statement)) {
        return Map.of();
      }
      try (Connection target = Database.connect(fresh)) {
        return copy(source, target, version);
      }
    } catch (SQLException unreadable) {
      throw new DatabaseProblem(
          "Nothing can be read of the database %s: %s. Use 'tocsin restore FILE' with a backup, or"
                  .formatted(database, unreadable.getMessage())
              + " move it aside to start with an empty one. Nothing was changed.",
          unreadable);
    }
  }

  private static boolean isWhole(Statement statement) {
    try {
      return Database.text(statement, "PRAGMA integrity_check(1)").equals("ok");
    } catch (SQLException damaged) {
      return false;
    }
  }

  private Map<String, Table> copy(Connection source, Connection target, int version)
      throws SQLException, IOException {
    try (Statement statement = target.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
      statement.execute("PRAGMA synchronous = OFF");
      statement.execute("PRAGMA foreign_keys = OFF");
      Migration.apply(target, 0, version);
      Map<String, List<String>> tables = tables(statement);
      Map<String, Table> read = new LinkedHashMap<>();
      target.setAutoCommit(false);
      statement.executeUpdate("DELETE FROM progress");
      for (Map.Entry<String, List<String>> each : tables.entrySet()) {
        TableSalvage salvage =
            new TableSalvage(source, target, each.getKey(), each.getValue(), this.read);
        String known = number(source, "SELECT coalesce(max(rowid), 0) FROM " + each.getKey());
        long last = known == null ? perhapsLast(source) : Long.parseLong(known);
        salvage.copy(1, last);
        target.commit();
        boolean open = known == null;
        List<String> lost =
            salvage.lost().stream()
                .map(range ->
                    open && range.to() == last ? range.from() + " and after" : range.toString())
                .toList();
        if (!each.getKey().equals(JUDGED)) {
          read.put(each.getKey(), new Table(salvage.rows(), lost));
        }
      }
      boolean none = "0".equals(number(target, "SELECT count(*) FROM callback"));
      if (none && read.values().stream().anyMatch(each -> !each.lost().isEmpty())) {
        throw new SQLException("not one callback is readable");
      }
      // Without it, nobody knows what was a retry: each is taken for a push of its own.
      statement.executeUpdate(
          "INSERT INTO progress (judged_through) SELECT coalesce(max(id), 0) FROM callback"
              + " WHERE NOT EXISTS (SELECT 1 FROM progress)");
      target.commit();
      target.setAutoCommit(true);
      String id = number(source, "PRAGMA application_id");
      if (id != null) {
        statement.execute("PRAGMA application_id = " + id);
      }
      Migration.apply(target, version);
      return read;
    }
  }

  /// How many callbacks do not fit their fingerprints. Where that is lost, or an older version's,
  /// zeros tell: a file that is cut short within a page is read as if they followed.
  private static long altered(Path fresh, Reading.Reader reader) {
    long altered = 0;
    try (Connection connection = Database.connect(fresh);
        Statement statement = connection.createStatement();
        ResultSet rows =
            statement.executeQuery("SELECT body, source, fingerprint FROM callback ORDER BY id")) {
      while (rows.next()) {
        byte[] body = rows.getBytes(1);
        String stored = rows.getString(3);
        String now = reader.read(body, rows.getString(2)).fingerprint();
        boolean isComparable = stored != null && stored.length() == now.length();
        boolean isAltered = isComparable ? !now.equals(stored) : hasZeros(body);
        altered += isAltered ? 1 : 0;
      }
      return altered;
    } catch (SQLException e) {
      throw new DatabaseProblem("What was read cannot be read again: " + e.getMessage(), e);
    }
  }

  private static boolean hasZeros(byte[] body) {
    for (byte each : body) {
      if (each == 0) {
        return true;
      }
    }
    return false;
  }

  /// The columns of the tables that are not made again.
  private static Map<String, List<String>> tables(Statement statement) throws SQLException {
    Map<String, List<String>> tables = new LinkedHashMap<>();
    try (ResultSet rows =
        statement.executeQuery(
            "SELECT t.name, c.name FROM pragma_table_list t JOIN pragma_table_info(t.name) c"
                + " WHERE t.schema = 'main' AND t.type = 'table' AND t.wr = 0"
                + " AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY t.name, c.cid")) {
      while (rows.next()) {
        if (!MADE_AGAIN.contains(rows.getString(1))) {
          tables.computeIfAbsent(rows.getString(1), _ -> new ArrayList<>()).add(rows.getString(2));
        }
      }
    }
    return tables;
  }

  /// The highest number that a row may have, where the end of its table cannot be read.
  private long perhapsLast(Connection source) {
    Extent seen = lastSeen.read();
    long known = seen == null ? 0 : seen.through();
    for (String trace :
        List.of(
            "SELECT judged_through FROM progress",
            "SELECT coalesce(max(id), 0) FROM alarm",
            "SELECT coalesce(max(after_callback), 0) FROM action",
            "SELECT coalesce(max(callback_id), 0) FROM judged",
            "SELECT coalesce(max(id), 0) FROM callback WHERE alarm_id IS NOT NULL")) {
      String number = number(source, trace);
      known = Math.max(known, number == null ? 0 : Long.parseLong(number));
    }
    return known + PERHAPS_MORE;
  }

  /// Null when it cannot be read.
  private static @Nullable String number(Connection source, String sql) {
    try (Statement statement = source.createStatement()) {
      return Database.text(statement, sql);
    } catch (SQLException damaged) {
      return null;
    }
  }
}
