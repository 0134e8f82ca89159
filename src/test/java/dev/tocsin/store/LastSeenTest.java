package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastSeenTest {

  @TempDir Path folder;

  @Test
  void aLogThatWasDeletedIsMissed() throws IOException {
    Path killed = Files.createDirectory(folder.resolve("killed"));
    try (StoreFixture running = new StoreFixture(folder)) {
      for (int each = 0; each < 3; each++) {
        running.keep(Bodies.firing("ins-" + each, "91", 0), NOW);
      }
      Files.copy(running.file(), killed.resolve("tocsin.db"));
      new LastSeen(killed).write(running.store().extent());
    }

    try (StoreFixture fixture = new StoreFixture(killed)) {
      assertThat(new LastSeen(killed).compare(fixture.store().extent()))
          .contains(new LastSeen.Loss(false, 3));
    }
  }

  @Test
  void aDatabaseThatWasDeletedIsMissed() throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);
      new LastSeen(folder).write(fixture.store().extent());
    }
    Files.delete(folder.resolve("tocsin.db"));

    try (StoreFixture fixture = new StoreFixture(folder)) {
      assertThat(new LastSeen(folder).compare(fixture.store().extent()))
          .contains(new LastSeen.Loss(true, 1));
    }
  }

  @Test
  void theSameDatabaseIsNotMissedAlsoAfterRetriesAndARebuild() throws IOException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      byte[] body = Bodies.firing("ins-1", "91", 0);
      fixture.keep(body, NOW);
      fixture.send(body, NOW.plusSeconds(1));
      fixture.store().note(1, NOW, null, "judged by then").toCompletableFuture().join();
      LastSeen seen = new LastSeen(folder);
      seen.write(fixture.store().extent());
      assertThat(fixture.store().extent().through()).isEqualTo(2);
      fixture.stop();

      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, _ -> {});
      fixture.open();

      assertThat(seen.compare(fixture.store().extent())).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadCountsAsUnknownAndItIsForItsOwnersEyes() throws IOException {
    LastSeen seen = new LastSeen(folder);
    seen.write(new Extent(-7, 5));
    assertThat(seen.read()).isEqualTo(new Extent(-7, 5));
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("tocsin.seen"))))
        .isEqualTo("rw-------");

    Files.writeString(folder.resolve("tocsin.seen"), "ffff");

    assertThat(seen.compare(new Extent(1, 0))).isEmpty();
  }
}
