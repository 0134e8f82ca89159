package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A database of which only what follows from the callbacks is damaged: they are kept all the same.
class DamageTest {

  private static final int PAGE = 4096;
  private static final int MANY = 40;

  /// In the header of the file, as its format has it.
  private static final int FIRST_FREE_PAGE_AT = 32;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "alarm",
        "alarm_by_identity",
        "subject",
        "kind",
        "judged",
        "session_waiting",
        "session_index_data",
        "inbox",
        "drift",
        "progress",
        "action"
      })
  void aProgramThatIsStartedReceivesWhateverElseIsDamaged(String table) throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      damage(fixture, table);
    }

    try (StoreFixture restarted = new StoreFixture(folder)) {
      keepsWithoutJudging(restarted);
      assertThat(restarted.number("SELECT count(*) FROM received")).isEqualTo(MANY + 2);
    }

    salvageJudges(MANY + 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"alarm_by_identity", "subject", "judged", "progress"})
  void aProgramThatRunsGoesOnReceiving(String table) throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      damage(fixture, table);

      assertThat(fixture.send(Bodies.firing("ins-meets-it", "91", 0), NOW))
          .isInstanceOf(Receipt.Stored.class);
      awaitDamageSeen(fixture);
      keepsWithoutJudging(fixture);
      assertThat(fixture.number("SELECT count(*) FROM received")).isEqualTo(MANY + 3);
    }

    salvageJudges(MANY + 3);
  }

  @Test
  void whatWasReceivedMustBeWhole() throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      damage(fixture, "received");
    }

    assertThatThrownBy(() -> new StoreFixture(folder))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("salvage");
  }

  /// The next row would be written over what was received.
  @Test
  void nothingIsAddedWhereAPageInUsePassesForFree() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      freeAPageInUse(fixture);
      damage(fixture, "alarm");
    }

    assertThatThrownBy(() -> new StoreFixture(folder))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("salvage");
  }

  @Test
  void aProgramThatRunsAddsNothingThereEither() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      freeAPageInUse(fixture);
      damage(fixture, "alarm_by_identity");
      long known = fixture.number("SELECT count(*) FROM received");

      Receipt first = fixture.send(Bodies.firing("ins-meets-it", "91", 0), NOW);
      awaitDamageSeen(fixture);
      long kept = known + (first instanceof Receipt.Stored ? 1 : 0);

      assertThat(fixture.send(Bodies.firing("ins-refused", "91", 0), NOW))
          .isInstanceOf(Receipt.Failed.class);
      assertThat(fixture.store().failure()).contains("tocsin salvage");
      assertThat(fixture.number("SELECT count(*) FROM received")).isEqualTo(kept);
    }
  }

  @Test
  void aRebuildLeavesADamagedDatabaseToTheSalvage() throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture);
      damage(fixture, "alarm");
    }

    assertThatThrownBy(() ->
            Rebuild.run(
                folder.resolve("tocsin.db"), new LearningReader(), Messages.STALE_AFTER, _ -> {}))
        .hasMessageContaining("damaged")
        .hasMessageContaining("salvage");
  }

  private static void fill(StoreFixture fixture) {
    for (int i = 0; i < MANY; i++) {
      assertThat(fixture.send(Bodies.firing("ins-" + i, "91", 0), NOW))
          .isInstanceOf(Receipt.Stored.class);
    }
    fixture.awaitJudged();
  }

  /// Two callbacks are taken, an order is not, and all is told.
  private static void keepsWithoutJudging(StoreFixture fixture) {
    AlarmStore store = fixture.store();
    for (String each : new String[] {"ins-1", "ins-new"}) {
      assertThat(fixture.send(Bodies.firing(each, "95", 300), NOW.plusSeconds(300)))
          .isInstanceOf(Receipt.Stored.class);
    }
    assertThatThrownBy(() ->
            store
                .acknowledge(1, NOW, "anna", null)
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join())
        .hasMessageContaining("damaged")
        .hasMessageContaining("salvage");
    assertThat(store.failure()).isNull();
    assertThat(store.damage()).isNotNull();
    assertThat(store.downBecause()).contains("kept, but not judged").contains("tocsin salvage");
  }

  /// Makes a few free pages, and puts one that the table has into their list.
  private static void freeAPageInUse(StoreFixture fixture) throws IOException, SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE gone AS SELECT randomblob(40000) AS filler");
      statement.execute("DROP TABLE gone");
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
    }
    int inUse = (int) fixture.number("SELECT rootpage FROM sqlite_schema WHERE name = 'received'");
    try (FileChannel file =
        FileChannel.open(fixture.file(), StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer number = ByteBuffer.allocate(Integer.BYTES);
      file.read(number, FIRST_FREE_PAGE_AT);
      long listed = (number.getInt(0) - 1L) * PAGE + 2 * Integer.BYTES;
      file.write(ByteBuffer.allocate(Integer.BYTES).putInt(0, inUse), listed);
    }
  }

  private static void awaitDamageSeen(StoreFixture fixture) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (fixture.store().damage() == null) {
      assertThat(System.nanoTime()).as("damage is not seen").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void salvageJudges(int callbacks) throws IOException {
    try (DataFolder held = DataFolder.hold(folder).orElseThrow()) {
      Salvage.run(held, new LearningReader(), Messages.STALE_AFTER, NOW, _ -> {});
    }
    try (StoreFixture salvaged = new StoreFixture(folder)) {
      assertThat(salvaged.store().downBecause()).isNull();
      assertThat(salvaged.number("SELECT count(*) FROM judged")).isEqualTo(callbacks);
      salvaged.keep(Bodies.firing("ins-afterwards", "91", 0), NOW);
    }
  }

  /// Writes over the first page of a table or an index, as a failing disk would, also while the
  /// database is in use: another connection's commit makes the writer read its pages again.
  private static void damage(StoreFixture fixture, String table) throws IOException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
      long page = fixture.number("SELECT rootpage FROM sqlite_schema WHERE name = '" + table + "'");
      try (FileChannel file = FileChannel.open(fixture.file(), StandardOpenOption.WRITE)) {
        byte[] garbage = new byte[PAGE];
        Arrays.fill(garbage, (byte) 0x55);
        file.write(ByteBuffer.wrap(garbage), (page - 1) * PAGE);
      }
      statement.executeUpdate("UPDATE received SET count = count + 1 WHERE id = 1");
      statement.executeUpdate("UPDATE received SET count = count - 1 WHERE id = 1");
    } catch (SQLException e) {
      // What was received is what is damaged.
      assertThat(table).isEqualTo("received");
    }
  }
}
