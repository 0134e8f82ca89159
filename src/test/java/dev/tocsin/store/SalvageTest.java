package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SalvageTest {

  private static final int PAGE = 4096;
  private static final int MANY = 60;
  private static final String CALLBACKS =
      "SELECT id, received_at, body, count, source FROM callback ORDER BY id";

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void whateverPartIsDamagedTheRestIsReadAndNothingIsInvented(int part) throws IOException {
    List<String> before = fill();
    byte[] damaged = Files.readAllBytes(database());
    int pages = damaged.length / PAGE;
    int from = 1 + part * (pages - 1) / 4;
    Arrays.fill(damaged, from * PAGE, Math.min(from + 3, pages) * PAGE, (byte) 0x55);
    Files.write(database(), damaged);

    Salvage.Result.Salvaged salvaged = (Salvage.Result.Salvaged) salvage();

    check(salvaged, before);
    assertThat(salvaged.aside())
        .hasFileName("tocsin.db.damaged-20261120-060100")
        .hasBinaryContent(damaged);
  }

  @Test
  void aFileThatWasCutShortGivesWhatIsLeftOfIt() throws IOException {
    List<String> before = fill();
    byte[] whole = Files.readAllBytes(database());
    Files.write(database(), Arrays.copyOf(whole, whole.length * 3 / 4));

    check((Salvage.Result.Salvaged) salvage(), before);
  }

  /// All that is there was there before, but for what the damage went through.
  private void check(Salvage.Result.Salvaged salvaged, List<String> before) {
    Salvage.Table callbacks = salvaged.tables().get("received");
    try (StoreFixture fixture = new StoreFixture(folder)) {
      List<String> after = fixture.rows(CALLBACKS);
      assertThat(callbacks.rows())
          .as(salvaged.toString())
          .isEqualTo(after.size())
          .isGreaterThan(MANY / 4);
      assertThat(after.stream().filter(each -> !before.contains(each)))
          .hasSize((int) salvaged.altered());
      assertThat(after.size() == MANY)
          .as(salvaged.toString())
          .isEqualTo(callbacks.lost().isEmpty());
      assertThat(fixture.number("SELECT count(*) FROM alarm") + fixture.store().inboxSize())
          .isEqualTo(after.size());
      fixture.keep(Bodies.firing("ins-new", "91", 0), NOW);
    }
  }

  @Test
  void whatWasOnlyInTheLogIsReadAndWhatPeopleDidIsDoneAgain() throws Exception {
    Path copy = Files.createDirectory(folder.resolve("killed"));
    try (StoreFixture running = new StoreFixture(folder)) {
      running.keep(Bodies.firing("ins-1", "91", 0), NOW);
      running.keep(Bodies.firing("ins-2", "91", 0), NOW);
      running.store().close(2, NOW, "anna", "known").toCompletableFuture().join();
      breakIndex(running);
      Files.copy(running.file(), copy.resolve("tocsin.db"));
      Files.copy(folder.resolve("tocsin.db-wal"), copy.resolve("tocsin.db-wal"));
    }
    byte[] log = Files.readAllBytes(copy.resolve("tocsin.db-wal"));

    Salvage.Result.Salvaged salvaged = (Salvage.Result.Salvaged) salvage(copy);

    assertThat(Path.of(salvaged.aside() + "-wal")).hasBinaryContent(log);
    try (StoreFixture fixture = new StoreFixture(copy)) {
      assertThat(fixture.rows("SELECT phase, ending, note FROM alarm ORDER BY id"))
          .containsExactly(
              "phase=FIRING|ending=null|note=null|", "phase=RESOLVED|ending=CLOSED|note=known|");
    }
  }

  @Test
  void fingerprintsAsAnOlderVersionMadeThemTellNothing() throws Exception {
    try (StoreFixture running = new StoreFixture(folder)) {
      running.keep(Bodies.firing("ins-1", "91", 0), NOW);
      running.keep(Bodies.firing("ins-2", "91", 0), NOW);
      try (Connection connection = running.connect();
          Statement statement = connection.createStatement()) {
        statement.executeUpdate("UPDATE judged SET fingerprint = substr(fingerprint, 2)");
      }
      breakIndex(running);
    }

    assertThat(((Salvage.Result.Salvaged) salvage()).altered()).isZero();
  }

  @Test
  void aWholeDatabaseIsLeftAlone() throws IOException {
    fill();
    byte[] before = Files.readAllBytes(database());

    assertThat(salvage()).isInstanceOf(Salvage.Result.Whole.class);

    assertThat(database()).hasBinaryContent(before);
    assertThat(folder.resolve("tocsin.db.salvaged")).doesNotExist();
  }

  @Test
  void whereTheWayToEveryRowIsGoneNothingTakesThePlaceOfTheFile() throws IOException {
    fill();
    int root;
    try (StoreFixture fixture = new StoreFixture(folder)) {
      root = (int) fixture.number("SELECT rootpage FROM sqlite_schema WHERE name = 'received'");
    }
    byte[] damaged = Files.readAllBytes(database());
    Arrays.fill(damaged, (root - 1) * PAGE, root * PAGE, (byte) 0x55);
    Files.write(database(), damaged);

    assertThatThrownBy(this::salvage).hasMessageContaining("not one callback is readable");

    assertThat(database()).hasBinaryContent(damaged);
  }

  @Test
  void aFileOfWhichNothingCanBeReadStaysAsItIs() throws IOException {
    Files.writeString(database(), "this is no database, it is a letter".repeat(200));
    byte[] before = Files.readAllBytes(database());

    assertThatThrownBy(this::salvage)
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("tocsin restore");

    assertThat(database()).hasBinaryContent(before);
    assertThat(folder.resolve("tocsin.db.salvaged")).doesNotExist();
  }

  /// The row of an index without its table's: damage that reading the table does not meet.
  private static void breakIndex(StoreFixture fixture) throws SQLException {
    try (Connection connection = fixture.connect();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA writable_schema = ON");
      statement.executeUpdate(
          "UPDATE sqlite_schema SET sql = replace(sql, 'alarm_by_subject ON alarm (subject_id,',"
              + " 'alarm_by_subject ON alarm (notifications,') WHERE name = 'alarm_by_subject'");
    }
  }

  private List<String> fill() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      IntStream.range(0, MANY)
          .forEach(each -> fixture.keep(Bodies.firing("ins-" + each, "91", 0), NOW));
      return fixture.rows(CALLBACKS);
    }
  }

  private Path database() {
    return folder.resolve("tocsin.db");
  }

  private Salvage.Result salvage() throws IOException {
    return salvage(folder);
  }

  private static Salvage.Result salvage(Path data) throws IOException {
    try (DataFolder held = DataFolder.hold(data).orElseThrow()) {
      return Salvage.run(held, new LearningReader(), Messages.STALE_AFTER, NOW, _ -> {});
    }
  }
}
