package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupFolderTest {

  private static final DiskSpace.Gauge ROOM = _ -> new DiskSpace(100L << 30, 200L << 30);

  @TempDir Path folder;
  private StoreFixture fixture;
  private BackupFolder backups;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder);
    fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
    backups = new BackupFolder(folder.resolve("backups"));
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aCopyIsNamedByItsTimeAndForItsOwnersEyes() throws IOException {
    BackupFolder.Copy copy = backups.make(fixture.file(), NOW, 3, ROOM);

    assertThat(copy.file()).hasFileName("tocsin-20261120-060100.db");
    assertThat(copy.at()).isEqualTo(NOW);
    assertThat(backups.copies()).containsExactly(copy);
    assertThat(permissions(backups.path())).isEqualTo("rwx------");
    assertThat(permissions(copy.file())).isEqualTo("rw-------");
  }

  @Test
  void theOldestOfOursGoAndWhatIsOthersStays() throws IOException {
    Files.createDirectories(backups.path());
    Path mine = Files.writeString(backups.path().resolve("tocsin-my.db"), "mine");
    Files.writeString(backups.path().resolve("tocsin-20200101-000000.db.new"), "left");

    for (int day = 0; day < 4; day++) {
      backups.make(fixture.file(), NOW.plusSeconds(day), 2, ROOM);
    }

    assertThat(backups.copies())
        .extracting(BackupFolder.Copy::at)
        .isEqualTo(List.of(NOW.plusSeconds(3), NOW.plusSeconds(2)));
    assertThat(mine).hasContent("mine");
    assertThat(backups.path().resolve("tocsin-20200101-000000.db.new")).doesNotExist();
  }

  @Test
  void aNameWithADayThatThereIsNotIsSomebodyElses() throws IOException {
    Files.createDirectories(backups.path());
    Path mine = Files.writeString(backups.path().resolve("tocsin-20261399-000000.db"), "mine");
    Path day = Files.writeString(backups.path().resolve("tocsin-20260230-000000.db"), "mine");

    backups.make(fixture.file(), NOW, 1, ROOM);

    assertThat(backups.copies()).extracting(BackupFolder.Copy::at).containsExactly(NOW);
    assertThat(mine).hasContent("mine");
    assertThat(day).hasContent("mine");
  }

  @Test
  void theNewOneStaysThoughTheClockWasSetBack() throws IOException {
    backups.make(fixture.file(), NOW.plusSeconds(9), 1, ROOM);

    backups.make(fixture.file(), NOW, 1, ROOM);

    assertThat(backups.copies()).extracting(BackupFolder.Copy::at).containsExactly(NOW);
  }

  @Test
  void withoutRoomNoneIsMadeAndNoneGoes() throws IOException {
    backups.make(fixture.file(), NOW, 1, ROOM);

    assertThatThrownBy(() ->
            backups.make(
                fixture.file(), NOW.plusSeconds(9), 1, _ -> new DiskSpace(1L << 30, 2L << 30)))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("no room");

    assertThat(backups.copies()).extracting(BackupFolder.Copy::at).containsExactly(NOW);
  }

  @Test
  void ofADamagedDatabaseNoneIsMadeAndNoneGoes() throws IOException {
    backups.make(fixture.file(), NOW, 1, ROOM);
    fixture.stop();
    byte[] damaged = Files.readAllBytes(fixture.file());
    Arrays.fill(damaged, 4096, damaged.length, (byte) 0x55);
    Files.write(fixture.file(), damaged);

    assertThatThrownBy(() -> backups.make(fixture.file(), NOW.plusSeconds(9), 1, ROOM))
        .isInstanceOf(DatabaseProblem.class);

    assertThat(backups.copies()).extracting(BackupFolder.Copy::at).containsExactly(NOW);
    assertThat(IntegrityCheck.run(fixture.file())).isPresent();
    assertThat(IntegrityCheck.run(backups.copies().getFirst().file())).isEmpty();
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
