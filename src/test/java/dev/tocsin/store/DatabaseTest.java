package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseTest {

  @TempDir Path folder;

  @Test
  void aNewDatabaseIsReadableByItsOwnerOnly() throws IOException {
    Path file = folder.resolve("tocsin.db");

    Database.open(file);

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(folder.resolve("tocsin.db.new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"empty", "text", "cut", "flipped"})
  void aDamagedDatabaseIsRefusedAndLeftAsItIs(String damage) throws IOException {
    Path file = filled();
    byte[] whole = Files.readAllBytes(file);
    byte[] damaged =
        switch (damage) {
          case "empty" -> new byte[0];
          case "text" ->
              "this is no database, it is a letter".repeat(200).getBytes(StandardCharsets.UTF_8);
          case "cut" -> Arrays.copyOf(whole, whole.length / 2);
          default -> {
            byte[] flipped = whole.clone();
            Arrays.fill(flipped, 4096, Math.min(whole.length, 16_384), (byte) 0x55);
            yield flipped;
          }
        };
    Files.write(file, damaged);

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining(file.toString())
        .hasMessageContaining("aside");
    assertThat(file).hasBinaryContent(damaged);
  }

  @Test
  void whatARefusedDatabaseHasNotYetTakenInStaysBesideIt() throws Exception {
    Path copy = folder.resolve("killed");
    Files.createDirectories(copy);
    try (StoreFixture running = new StoreFixture(folder)) {
      for (int i = 0; i < 50; i++) {
        running.keep(Bodies.firing("ins-" + i, "91", 0), StoreFixture.NOW);
      }
      Files.copy(running.file(), copy.resolve("tocsin.db"));
      Files.copy(folder.resolve("tocsin.db-wal"), copy.resolve("tocsin.db-wal"));
    }
    Path file = copy.resolve("tocsin.db");
    byte[] damaged = Files.readAllBytes(file);
    Arrays.fill(damaged, 4096, damaged.length, (byte) 0x55);
    Files.write(file, damaged);
    byte[] log = Files.readAllBytes(copy.resolve("tocsin.db-wal"));
    Arrays.fill(log, 32, 4096, (byte) 0x55);
    Files.write(copy.resolve("tocsin.db-wal"), log);

    assertThatThrownBy(() -> Database.open(file)).isInstanceOf(DatabaseProblem.class);

    assertThat(file).hasBinaryContent(damaged);
    assertThat(copy.resolve("tocsin.db-wal")).hasBinaryContent(log);
  }

  @Test
  void whatAKilledProgramLeftInItsLogIsThereAgain() throws Exception {
    Path copy = folder.resolve("killed");
    Files.createDirectories(copy);
    try (StoreFixture running = new StoreFixture(folder)) {
      running.keep(Bodies.firing("ins-1", "91", 0), StoreFixture.NOW);
      Files.copy(running.file(), copy.resolve("tocsin.db"));
      Files.copy(folder.resolve("tocsin.db-wal"), copy.resolve("tocsin.db-wal"));
    }

    try (StoreFixture restarted = new StoreFixture(copy)) {
      assertThat(restarted.store().reader().counts(StoreFixture.MOMENT).firing()).isOne();
    }
  }

  @Test
  void aFolderThatWasThereKeepsItsPermissionsAndItsOtherFiles() throws IOException {
    Path existing = Files.createDirectories(folder.resolve("shared/native"));
    Path foreign = Files.createFile(existing.resolve("mylib.c"));
    Path left = Files.createFile(existing.resolve("sqlite-3.54-abc-libsqlitejdbc.so"));
    Files.setPosixFilePermissions(
        existing.getParent(), PosixFilePermissions.fromString("rwxr-xr-x"));

    try (DataFolder held = DataFolder.hold(existing.getParent()).orElseThrow()) {
      assertThat(held.nativeLibraries()).isEqualTo(existing);
    }

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(existing.getParent())))
        .isEqualTo("rwxr-xr-x");
    assertThat(foreign).exists();
    assertThat(left).doesNotExist();
  }

  @Test
  void aDatabaseFromANewerVersionIsRefused() throws SQLException {
    Path file = filled();
    try (Connection connection = java.sql.DriverManager.getConnection("jdbc:sqlite:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = 99");
    }

    assertThatThrownBy(() -> Database.open(file))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("newer version");
  }

  @Test
  void aCrashOfTheFirstStartLeavesNothingThatStopsTheNext() throws IOException {
    Files.write(folder.resolve("tocsin.db.new"), new byte[] {1, 2, 3});

    Database.open(folder.resolve("tocsin.db"));

    assertThat(folder.resolve("tocsin.db")).isNotEmptyFile();
  }

  @Test
  void oneProgramAtATimeHoldsAFolder() throws IOException {
    try (DataFolder held = DataFolder.hold(folder.resolve("data")).orElseThrow()) {
      assertThat(DataFolder.hold(held.path())).isEmpty();
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(held.path())))
          .isEqualTo("rwx------");
    }
    assertThat(DataFolder.hold(folder.resolve("data"))).isPresent();
  }

  private Path filled() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      for (int i = 0; i < 50; i++) {
        fixture.send(Bodies.firing("ins-" + i, "91", 0), StoreFixture.NOW);
      }
      return fixture.file();
    }
  }
}
