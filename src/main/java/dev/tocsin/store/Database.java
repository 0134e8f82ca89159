package dev.tocsin.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/// Opens the SQLite file: checks it, migrates it, and sets what durability rests on.
///
/// A new database is made under another name and moved into place whole, so that a file that is
/// empty or cut short is always damage and never a crash of the first start.
final class Database {

  static final int SCHEMA_VERSION = 6;

  /// Before this version a checkpoint could corrupt the database when one connection reads while
  /// another writes, which is just our case.
  private static final int[] OLDEST_SQLITE = {3, 51, 3};

  /// A check of every page takes about a second a gigabyte; beyond this size the start must not
  /// wait.
  private static final long LARGEST_CHECKED_BYTES = 64L << 20;

  /// Of more, not all is told.
  private static final int MOST_FINDINGS = 10_000;

  /// What SQLite's check says of the list of free pages, and of a page that is in use twice.
  private static final Pattern USED_TWICE =
      Pattern.compile("(?i)freelist|free-page|2nd reference to page");

  /// SQLite's extended error codes have the primary one in their lowest byte.
  private static final int PRIMARY_CODES = 256;

  private static final String WHAT_TO_DO =
      " Nothing was changed. 'tocsin salvage' reads what can be read of it, 'tocsin restore FILE'"
          + " puts a backup in its place; either keeps it aside.";

  /// The random number that tells a database from all others stands where SQLite has room for one.
  private static final SecureRandom IDS = new SecureRandom();

  /// How long a statement waits for another connection before it fails.
  static final int BUSY_MILLIS = 2_000;

  private final Path file;
  private final TimeHistogram commits = new TimeHistogram();
  private @Nullable String damage;

  private Database(Path file) {
    this.file = file;
  }

  /// Makes the database if there is none, and brings an older one up to date.
  ///
  /// @throws DatabaseProblem when it cannot be used; nothing was changed then
  static Database open(Path file) {
    return open(file, DiskSpace.Gauge.SYSTEM);
  }

  static Database open(Path file, DiskSpace.Gauge disk) {
    return open(file, disk, false);
  }

  /// The same, but content with a [damaged][#damage()] database as long as what was received is
  /// whole: more can be received then.
  static Database openToReceive(Path file) {
    return open(file, DiskSpace.Gauge.SYSTEM, true);
  }

  private static Database open(Path file, DiskSpace.Gauge disk, boolean toReceive) {
    Database database = new Database(file);
    try {
      if (Files.notExists(file)) {
        create(file);
      } else if (Files.size(file) == 0) {
        throw new DatabaseProblem(
            "The database " + file + " is empty: it was damaged." + WHAT_TO_DO);
      }
      database.check(toReceive);
      DataFolder.createPrivate(file);
      try (Connection connection = database.connect()) {
        Migration.run(file, connection, disk);
        identify(connection);
      }
      return database;
    } catch (SQLException problem) {
      throw new DatabaseProblem(
          isHeld(problem)
              ? "The database %s is held by another program. End that one and start again."
                  .formatted(file)
              : "The database %s cannot be opened: %s.".formatted(file, problem.getMessage())
                  + WHAT_TO_DO,
          problem);
    } catch (IOException unreadable) {
      throw new DatabaseProblem(
          "The database %s cannot be read or written: %s. Check the folder's permissions and the"
                  .formatted(file, unreadable.getMessage())
              + " free disk space.",
          unreadable);
    }
  }

  private static boolean isHeld(SQLException problem) {
    return primaryCode(problem) == SQLiteErrorCode.SQLITE_BUSY.code;
  }

  /// Whether the file itself is not what it should be.
  static boolean isDamage(SQLException problem) {
    int code = primaryCode(problem);
    return code == SQLiteErrorCode.SQLITE_CORRUPT.code
        || code == SQLiteErrorCode.SQLITE_NOTADB.code;
  }

  /// Whether a table did not take a row for what is in it.
  static boolean isRefusal(SQLException problem) {
    int code = primaryCode(problem);
    return code == SQLiteErrorCode.SQLITE_CONSTRAINT.code
        || code == SQLiteErrorCode.SQLITE_MISMATCH.code;
  }

  /// Whether what went wrong lies in what is stored, so that it does not pass by itself: what is
  /// not SQLite's fell over what it had read.
  static boolean isLasting(Exception problem) {
    return !(problem instanceof SQLException sqlite) || isDamage(sqlite) || isRefusal(sqlite);
  }

  /// SQLite's word for what went wrong, without its details; 0 where it is none of SQLite's.
  static int primaryCode(SQLException problem) {
    return problem instanceof SQLiteException sqlite
        ? sqlite.getResultCode().code % PRIMARY_CODES
        : 0;
  }

  /// Gives a database its number, if it has none.
  private static void identify(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (text(statement, "PRAGMA application_id").equals("0")) {
        statement.executeUpdate("PRAGMA application_id = " + IDS.nextInt(1, Integer.MAX_VALUE));
      }
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
    return prepared(connect(), Database::writing);
  }

  private static void writing(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_autocheckpoint = " + Checkpoints.FULL);
      statement.execute("PRAGMA journal_size_limit = 41943040");
      statement.execute("PRAGMA synchronous = FULL");
      if (!text(statement, "PRAGMA journal_mode").equals("wal")
          || !text(statement, "PRAGMA synchronous").equals("2")) {
        throw new SQLException("WAL with synchronous=FULL is not to be had here");
      }
    }
    connection.setAutoCommit(false);
  }

  /// For [Checkpoints].
  Connection mover() throws SQLException {
    return connect();
  }

  Connection reader() throws SQLException {
    return prepared(connect(), Database::reading);
  }

  private static void reading(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA query_only = ON");
    }
  }

  /// What a connection is told before it is used.
  private interface Preparation {
    void of(Connection connection) throws SQLException;
  }

  private static Connection prepared(Connection connection, Preparation preparation)
      throws SQLException {
    try {
      preparation.of(connection);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  /// What was found to be damaged when it was opened, in SQLite's words; null when nothing was.
  @Nullable String damage() {
    return damage;
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

  static Connection connect(Path file) throws SQLException {
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

  /// Looks at a file without writing to it or to its log.
  static Connection readOnly(Path file) throws SQLException {
    SQLiteConfig readOnly = new SQLiteConfig();
    readOnly.setReadOnly(true);
    readOnly.setBusyTimeout(BUSY_MILLIS);
    return readOnly.createConnection("jdbc:sqlite:" + file);
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
      Migration.apply(connection, 0);
      identify(connection);
    }
    Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
  }

  /// Looks at the file without writing: a connection that may write would move the write-ahead log
  /// into a damaged file when it is closed.
  private void check(boolean toReceive) throws SQLException, IOException {
    try (Connection connection = readOnly(file);
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
        damage = quickCheck(statement).orElse(null);
        if (damage != null && !(toReceive && schema == SCHEMA_VERSION && canReceive(statement))) {
          throw new DatabaseProblem(
              "The database %s is damaged (%s).".formatted(file, damage) + WHAT_TO_DO);
        }
      }
    }
  }

  /// Whether more can be received though something is damaged. Reads every page.
  boolean canReceive() throws SQLException {
    try (Connection connection = readOnly(file);
        Statement statement = connection.createStatement()) {
      return canReceive(statement);
    }
  }

  /// What was received must be whole, and no page taken for free or for a second table's: the next
  /// row could be written over it.
  private static boolean canReceive(Statement statement) throws SQLException {
    if (!text(statement, "PRAGMA quick_check('received')").equals("ok")) {
      return false;
    }
    // The first row tells all that is wrong with pages.
    List<String> findings =
        text(statement, "PRAGMA quick_check(" + MOST_FINDINGS + ")").lines().toList();
    return findings.size() < MOST_FINDINGS && findings.stream().noneMatch(USED_TWICE.asPredicate());
  }

  /// Reads every page; what is wrong first, in one line.
  static Optional<String> quickCheck(Statement statement) throws SQLException {
    String finding = text(statement, "PRAGMA quick_check(1)");
    return finding.equals("ok")
        ? Optional.empty()
        : Optional.of(finding.replace("*** in database main ***", "").strip());
  }

  static String text(Statement statement, String sql) throws SQLException {
    try (ResultSet result = statement.executeQuery(sql)) {
      return result.getString(1);
    }
  }
}
