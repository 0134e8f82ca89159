package dev.tocsin.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.sqlite.SQLiteConfig;

/// Opens the SQLite file: checks it, migrates it, and sets what durability rests on.
///
/// A new database is made under another name and moved into place whole, so that a file that is
/// empty or cut short is always damage and never a crash of the first start.
final class Database {

  static final int SCHEMA_VERSION = 5;

  /// Before this version a checkpoint could corrupt the database when one connection reads while
  /// another writes, which is just our case.
  private static final int[] OLDEST_SQLITE = {3, 51, 3};

  /// A check of every page takes about a second a gigabyte; beyond this size the start must not
  /// wait.
  private static final long LARGEST_CHECKED_BYTES = 64L << 20;

  private static final String WHAT_TO_DO =
      " Nothing was changed. Move the file and its -wal and -shm neighbours aside to start with an"
          + " empty database, or put a backup in its place.";

  /// How long a statement waits for another connection before it fails.
  static final int BUSY_MILLIS = 2_000;

  private final Path file;
  private final TimeHistogram commits = new TimeHistogram();

  private Database(Path file) {
    this.file = file;
  }

  /// Makes the database if there is none, and brings an older one up to date.
  ///
  /// @throws DatabaseProblem when it cannot be used; nothing was changed then
  static Database open(Path file) {
    Database database = new Database(file);
    try {
      if (Files.notExists(file)) {
        create(file);
      } else if (Files.size(file) == 0) {
        throw new DatabaseProblem(
            "The database " + file + " is empty: it was damaged." + WHAT_TO_DO);
      }
      database.check();
      DataFolder.createPrivate(file);
      try (Connection connection = database.connect()) {
        migrate(connection);
      }
      return database;
    } catch (SQLException damaged) {
      throw new DatabaseProblem(
          "The database %s cannot be opened: %s.".formatted(file, damaged.getMessage())
              + WHAT_TO_DO,
          damaged);
    } catch (IOException unreadable) {
      throw new DatabaseProblem(
          "The database %s cannot be read or written: %s. Check the folder's permissions and the"
                  .formatted(file, unreadable.getMessage())
              + " free disk space.",
          unreadable);
    }
  }

  /// A database that another program may be writing.
  ///
  /// @throws DatabaseProblem when there is none of this version
  static Database forReading(Path file) throws SQLException {
    if (Files.notExists(file)) {
      throw new DatabaseProblem(
          "There is no database at %s. Name the data folder with --data.".formatted(file));
    }
    Database database = new Database(file);
    try (Connection connection = database.reader();
        Statement statement = connection.createStatement()) {
      if (Integer.parseInt(text(statement, "PRAGMA user_version")) != SCHEMA_VERSION) {
        throw new DatabaseProblem(
            "The database %s is of another version of Tocsin. Start this version once with it."
                .formatted(file));
      }
    }
    return database;
  }

  /// The one connection that writes. `synchronous=FULL` is what makes a commit survive a power cut.
  Connection writer() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      // 64 MiB under a load that never ends; else the writer does it when it is quiet.
      statement.execute("PRAGMA wal_autocheckpoint = 16000");
      statement.execute("PRAGMA journal_size_limit = 16777216");
      statement.execute("PRAGMA synchronous = FULL");
      if (!text(statement, "PRAGMA journal_mode").equals("wal")
          || !text(statement, "PRAGMA synchronous").equals("2")) {
        throw new SQLException("WAL with synchronous=FULL is not to be had here");
      }
    }
    connection.setAutoCommit(false);
    return connection;
  }

  Connection reader() throws SQLException {
    Connection connection = connect();
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
    return connection;
  }

  /// How long the writer's commits took since it was opened.
  TimeHistogram commits() {
    return commits;
  }

  /// The size on disk with its write-ahead log.
  long bytes() {
    return mainBytes() + walBytes();
  }

  long mainBytes() {
    return size(file);
  }

  long walBytes() {
    return size(Path.of(file + "-wal"));
  }

  private static long size(Path path) {
    try {
      return Files.exists(path) ? Files.size(path) : 0;
    } catch (IOException goneMeanwhile) {
      return 0;
    }
  }

  private Connection connect() throws SQLException {
    return connect(file);
  }

  private static Connection connect(Path file) throws SQLException {
    SQLiteConfig config = new SQLiteConfig();
    // Else the driver asks after every insertion for the id that we gave.
    config.setGetGeneratedKeys(false);
    Connection connection = config.createConnection("jdbc:sqlite:" + file);
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA busy_timeout = " + BUSY_MILLIS);
      statement.execute("PRAGMA foreign_keys = ON");
      statement.execute("PRAGMA trusted_schema = OFF");
      statement.execute("PRAGMA cell_size_check = ON");
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static void create(Path file) throws SQLException, IOException {
    Path unfinished = Path.of(file + ".new");
    for (String suffix : new String[] {"", "-wal", "-shm", "-journal"}) {
      Files.deleteIfExists(Path.of(unfinished + suffix));
    }
    DataFolder.createPrivate(unfinished);
    try (Connection connection = connect(unfinished)) {
      try (Statement statement = connection.createStatement()) {
        statement.execute("PRAGMA journal_mode = WAL");
      }
      migrate(connection);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Looks at the file without writing: a connection that may write would move the write-ahead log
  /// into a damaged file when it is closed.
  private void check() throws SQLException, IOException {
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    try (Connection connection = readOnly.createConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      String version = text(statement, "SELECT sqlite_version()");
      int[] numbers = Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
      if (Arrays.compare(numbers, OLDEST_SQLITE) < 0) {
        throw new DatabaseProblem("SQLite %s is too old to be safe here.".formatted(version));
      }
      int schema = Integer.parseInt(text(statement, "PRAGMA user_version"));
      if (schema > SCHEMA_VERSION) {
        throw new DatabaseProblem(
            "The database %s was written by a newer version of Tocsin. Use that version, or another"
                    .formatted(file)
                + " data folder. Nothing was changed.");
      }
      if (Files.size(file) <= LARGEST_CHECKED_BYTES) {
        String result = text(statement, "PRAGMA quick_check(1)");
        if (!result.equals("ok")) {
          throw new DatabaseProblem(
              "The database %s is damaged (%s).".formatted(file, result) + WHAT_TO_DO);
        }
      }
    }
  }

  /// Runs the numbered scripts that the file has not seen yet, each in one transaction.
  private static void migrate(Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      int from = Integer.parseInt(text(statement, "PRAGMA user_version"));
      connection.setAutoCommit(false);
      for (int version = from + 1; version <= SCHEMA_VERSION; version++) {
        statement.executeUpdate(script(version));
        statement.executeUpdate("PRAGMA user_version = " + version);
        connection.commit();
      }
      connection.setAutoCommit(true);
    }
  }

  static String script(int version) throws IOException {
    String name = "schema-%d.sql".formatted(version);
    try (InputStream script = Database.class.getResourceAsStream(name)) {
      if (script == null) {
        throw new IOException(name + " is missing from the program");
      }
      return new String(script.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.getString(1);
    }
  }
}
