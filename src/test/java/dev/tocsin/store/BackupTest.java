package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

  @TempDir Path folder;

  @Test
  void aCopyMadeWhileCallbacksArriveTakesThePlaceOfTheDatabase() throws IOException {
    Path copy = folder.resolve("copy's & other.db");
    Path restored = Files.createDirectory(folder.resolve("restored"));
    List<String> kept;
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), StoreFixture.NOW);
      fixture.keep(Bodies.firing("ins-2", "92", 0), StoreFixture.NOW);
      kept = fixture.rows("SELECT id, body, alarm_id FROM callback");

      assertThat(Backup.make(fixture.file(), copy)).isEqualTo(Files.size(copy));

      fixture.keep(Bodies.firing("ins-3", "93", 0), StoreFixture.NOW);
    }
    Files.move(copy, restored.resolve("tocsin.db"), StandardCopyOption.ATOMIC_MOVE);
    try (StoreFixture fixture = new StoreFixture(restored)) {
      assertThat(fixture.rows("SELECT id, body, alarm_id FROM callback")).isEqualTo(kept);
      fixture.keep(Bodies.firing("ins-3", "93", 0), StoreFixture.NOW);
      assertThat(fixture.number("SELECT count(*) FROM alarm")).isEqualTo(3);
    }
  }

  @Test
  void aCopyIsForItsOwnersEyesAndNothingElseIsLeft() throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      Backup.make(fixture.file(), folder.resolve("copy"));
    }
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .filteredOn(name -> name.startsWith("copy"))
          .containsExactly("copy");
    }
    if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
      assertThat(
              PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("copy"))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void whatIsThereIsNotWrittenOver() throws IOException {
    Path copy = Files.writeString(folder.resolve("copy"), "mine");
    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThatThrownBy(() -> Backup.make(fixture.file(), copy))
          .isInstanceOf(FileAlreadyExistsException.class);
    }
    assertThat(copy).hasContent("mine");
  }

  @Test
  void withoutADatabaseThereIsNothingToCopy() {
    assertThatThrownBy(() -> Backup.make(folder.resolve("tocsin.db"), folder.resolve("copy")))
        .isInstanceOf(DatabaseProblem.class)
        .hasMessageContaining("--data");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNotThereIsTold() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThatThrownBy(() -> Backup.make(fixture.file(), folder.resolve("no/copy")))
          .isInstanceOf(IOException.class);
    }
  }
}
