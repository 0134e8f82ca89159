package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RestoreTest {

  @TempDir Path folder;
  private Path data;
  private Path backup;

  /// One callback is in the backup, two are in the database.
  @BeforeEach
  void makeBackup() throws IOException {
    data = Files.createDirectory(folder.resolve("data"));
    backup = folder.resolve("backup.db");
    try (StoreFixture fixture = new StoreFixture(data)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      Backup.make(fixture.file(), backup);
      fixture.keep(Bodies.firing("ins-2", "91", 0), NOW.plusSeconds(60));
      new LastSeen(data).write(extent(fixture.file()));
    }
  }

  @Test
  void theBackupIsInItsPlaceAndTheOtherOneAside() throws IOException {
    byte[] before = Files.readAllBytes(data.resolve("tocsin.db"));
    byte[] copy = Files.readAllBytes(backup);

    Restore.Result result = restore();

    assertThat(result.callbacks()).isOne();
    assertThat(result.last()).isEqualTo(NOW);
    assertThat(result.aside())
        .hasFileName("tocsin.db.replaced-20261120-060100")
        .hasBinaryContent(before);
    assertThat(backup).hasBinaryContent(copy);
    try (StoreFixture fixture = new StoreFixture(data)) {
      assertThat(fixture.number("SELECT count(*) FROM callback")).isOne();
      assertThat(new LastSeen(data).compare(extent(fixture.file()))).isEmpty();
    }
  }

  @Test
  void whatIsAsideCanBeRestoredInItsTurn() throws IOException {
    Path aside = restore().aside();

    assertThat(aside).isNotNull();
    backup = aside;
    assertThat(restore().callbacks()).isEqualTo(2);
    assertThat(data.resolve("tocsin.db.replaced-20261120-060100-2")).exists();
  }

  @Test
  void theLogOfTheOtherOneIsNotReadIntoTheBackup() throws IOException {
    Path killed = Files.createDirectory(folder.resolve("killed"));
    try (StoreFixture running = new StoreFixture(data)) {
      running.keep(Bodies.firing("ins-3", "91", 0), NOW);
      for (String suffix : new String[] {"", "-wal", "-shm"}) {
        Files.copy(data.resolve("tocsin.db" + suffix), killed.resolve("tocsin.db" + suffix));
      }
    }
    data = killed;

    Path aside = restore().aside();

    assertThat(killed.resolve("tocsin.db-wal")).doesNotExist();
    assertThat(Path.of(aside + "-wal")).exists();
    try (StoreFixture fixture = new StoreFixture(killed)) {
      assertThat(fixture.number("SELECT count(*) FROM callback")).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"missing", "empty", "text", "flipped", "newer"})
  void whatIsNoGoodBackupIsRefusedAndNothingChanges(String fault) throws Exception {
    byte[] before = Files.readAllBytes(data.resolve("tocsin.db"));
    byte[] whole = Files.readAllBytes(backup);
    switch (fault) {
      case "missing" -> Files.delete(backup);
      case "empty" -> Files.write(backup, new byte[0]);
      case "text" -> Files.writeString(backup, "a letter".repeat(1_000));
      case "flipped" -> {
        Arrays.fill(whole, 4096, whole.length / 2, (byte) 0x55);
        Files.write(backup, whole);
      }
      default -> makeNewer();
    }

    assertThatThrownBy(this::restore)
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(backup.toString());

    assertThat(data.resolve("tocsin.db")).hasBinaryContent(before);
    try (var files = Files.list(data)) {
      assertThat(files.map(each -> each.getFileName().toString()))
          .containsExactlyInAnyOrder("tocsin.db", "tocsin.seen", "tocsin.lock");
    }
  }

  private void makeNewer() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + backup);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }
  }

  private Restore.Result restore() throws IOException {
    try (DataFolder held = DataFolder.hold(data).orElseThrow()) {
      return Restore.run(held, backup, NOW);
    }
  }

  private static Extent extent(Path file) {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
      return Extent.of(connection);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// What the writer could not move yet would stay behind in a log that nobody reads.
  @Test
  void aFreshDatabaseThatStillHasALogTakesNoPlace() throws IOException {
    Path database = Files.writeString(folder.resolve("tocsin.db"), "old");
    Path fresh = Files.writeString(folder.resolve("fresh"), "new");
    Files.writeString(Aside.beside(fresh, "-wal"), "newest");

    assertThatThrownBy(() -> Aside.replace(database, fresh, "damaged", NOW))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("Try again");
    assertThat(database).hasContent("old");
    assertThat(fresh).exists();
  }
}
