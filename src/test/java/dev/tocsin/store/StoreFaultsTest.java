package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What may befall the writer from inside the machine.
class StoreFaultsTest {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  @TempDir private Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aWriterThatIsInterruptedGoesOn() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      Thread.getAllStackTraces().keySet().stream()
          .filter(thread -> thread.getName().equals("tocsin-writer"))
          .forEach(Thread::interrupt);
      Thread.sleep(20);
      fixture.keep(Bodies.firing("ins-" + i, "91", 0), NOW);
    }

    assertThat(firing()).isEqualTo(5);
  }

  @Test
  void aWriterThatDiesIsStartedAgain() throws SQLException {
    Logger logger = Logger.getLogger(Writer.class.getName());
    AtomicInteger deaths = new AtomicInteger();
    Handler deadly = deadly(deaths);
    logger.addHandler(deadly);
    try (Connection other = fixture.connect();
        Statement statement = other.createStatement()) {
      statement.execute("BEGIN IMMEDIATE");
      assertThat(fixture.send(Bodies.firing("ins-1", "91", 0), NOW))
          .isInstanceOf(Receipt.Failed.class);
    }
    try {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    } finally {
      logger.removeHandler(deadly);
    }

    assertThat(deaths).hasPositiveValue();
    assertThat(fixture.store().failure()).isNull();
    assertThat(firing()).isEqualTo(1);
  }

  /// The writer tries again every second, for as long as the fault lasts.
  @Test
  void aSessionThatCannotBeOpenedLeavesNoFileOpen() throws Exception {
    assumeTrue(Files.isDirectory(OPEN_FILES));
    fixture.stop();
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("ALTER TABLE inbox RENAME TO inbox_gone");
    }
    Database database = Database.open(fixture.file());
    long before = openFiles();

    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(
              () -> WriterSession.open(database, new LearningReader(), Messages.STALE_AFTER))
          .isInstanceOf(SQLException.class);
    }

    assertThat(openFiles()).isEqualTo(before);
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.executeUpdate("ALTER TABLE inbox_gone RENAME TO inbox");
    }
    fixture.open();
  }

  /// Of this database.
  private long openFiles() throws IOException {
    long count = 0;
    try (DirectoryStream<Path> files = Files.newDirectoryStream(OPEN_FILES)) {
      for (Path each : files) {
        count += isOfDatabase(each) ? 1 : 0;
      }
    }
    return count;
  }

  private boolean isOfDatabase(Path descriptor) {
    try {
      return Files.readSymbolicLink(descriptor).startsWith(folder);
    } catch (IOException closedMeanwhile) {
      return false;
    }
  }

  @Test
  void whyNothingCanBeWrittenQuotesNothingThatWasReceived() {
    assertThat(WriterHealth.reason(new SQLException("database or disk is full")))
        .isEqualTo("database or disk is full");
    assertThat(WriterHealth.reason(new IllegalStateException("cannot fold <the alarm's text>")))
        .isEqualTo("the database cannot be written (IllegalStateException)");
    assertThat(WriterHealth.reason(new OutOfMemoryError()))
        .isEqualTo("the database cannot be written (OutOfMemoryError)");
  }

  @Test
  void aReaderThatHoldsATransactionDelaysNoCallback() throws Exception {
    fixture.keep(Bodies.firing("ins-0", "91", 0), NOW);
    try (Connection reader = fixture.connect();
        Statement statement = reader.createStatement()) {
      statement.execute("BEGIN");
      assertThat(rows(statement)).isEqualTo(1);
      // More than the log takes in before it is moved into the database.
      byte[] large =
          ("{\"large\":\"" + "x".repeat(200_000) + "\"}").getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 100; i++) {
        large[20] = (byte) ('a' + i % 26);
        large[21] = (byte) ('a' + i / 26);
        assertThat(fixture.send(large.clone(), NOW.plusSeconds(i)))
            .isInstanceOf(Receipt.Stored.class);
      }
      assertThat(rows(statement)).as("what the reader sees").isEqualTo(1);
    }
    fixture.awaitJudged();
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

    assertThat(fixture.number("SELECT count(*) FROM callback")).isEqualTo(102);
    fixture.close();
    assertThat(Files.exists(Path.of(fixture.file() + "-wal"))).isFalse();
    fixture.open();
  }

  @Test
  void aClockThatJumpsChangesNoOrder() {
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), NOW.minus(Duration.ofDays(400)));
    fixture.keep(Bodies.firing("ins-3", "91", 0), NOW.plus(Duration.ofDays(400)));
    fixture.keep(Bodies.firing("ins-1", "97", 300), NOW.minus(Duration.ofHours(2)));

    assertThat(firing()).isEqualTo(3);
    assertThat(fixture.number("SELECT notifications FROM alarm WHERE id = 1")).isEqualTo(2);
    assertThat(fixture.rows("SELECT id FROM callback ORDER BY id"))
        .containsExactly("id=1|", "id=2|", "id=3|", "id=4|");
  }

  @Test
  void theConnectionsAreSetAsThePromiseNeeds() throws SQLException {
    Database database = Database.open(fixture.file());
    try (Connection writer = database.writer();
        Connection reader = database.reader()) {
      assertThat(pragmas(writer, "synchronous", "foreign_keys", "trusted_schema"))
          .containsExactly(2L, 1L, 0L);
      assertThat(pragmas(writer, "cell_size_check", "journal_size_limit", "busy_timeout"))
          .containsExactly(1L, 41_943_040L, 2_000L);
      assertThat(pragmas(reader, "query_only", "trusted_schema", "cell_size_check"))
          .containsExactly(1L, 0L, 1L);
    }
  }

  private static List<Long> pragmas(Connection connection, String... names) throws SQLException {
    List<Long> values = new ArrayList<>();
    try (Statement statement = connection.createStatement()) {
      for (String name : names) {
        try (ResultSet row = statement.executeQuery("PRAGMA " + name)) {
          values.add(row.getLong(1));
        }
      }
    }
    return values;
  }

  private long firing() {
    return fixture.number("SELECT count(*) FROM alarm WHERE phase = 'FIRING'");
  }

  private static long rows(Statement statement) throws SQLException {
    try (ResultSet row = statement.executeQuery("SELECT count(*) FROM callback")) {
      return row.getLong(1);
    }
  }

  /// Where the writer says that something failed, it fails again.
  private static Handler deadly(AtomicInteger deaths) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        deaths.incrementAndGet();
        throw new OutOfMemoryError("for a test");
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
