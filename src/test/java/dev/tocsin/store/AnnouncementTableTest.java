package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What was decided about interruptions.
class AnnouncementTableTest {

  private static final Announcement TOLD = new Announcement(1, NOW, "desktop", "new", null);
  private static final Announcement SILENT =
      new Announcement(1, NOW.plusSeconds(60), null, "quiet-hours", "08:00");

  @TempDir Path folder;

  @Test
  void itIsWrittenWhenItIsQuietAndStandsInTheTimelineAlsoAfterARebuild() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.keep(Bodies.firing("ins-1", "91", 0), NOW);

      fixture.store().announced(List.of(TOLD, SILENT, new Announcement(2, NOW, null, "x", null)));

      await(fixture, 3);
      assertThat(fixture.store().reader().announcements(1)).containsExactly(TOLD, SILENT);
      assertThat(
              TimelineEntry.of(
                  fixture.store().reader().alarm(1).orElseThrow(),
                  fixture.store().reader().callbacks(1, 10),
                  List.of(),
                  fixture.store().reader().announcements(1)))
          .extracting(TimelineEntry::effect, TimelineEntry::announcement)
          .containsExactly(
              tuple(Effect.FIRED, null),
              tuple(Effect.ANNOUNCED, TOLD),
              tuple(Effect.ANNOUNCED, SILENT));
      fixture.stop();
      Rebuild.run(fixture.file(), new LearningReader(), Messages.STALE_AFTER, _ -> {});
      fixture.open();
      assertThat(fixture.store().reader().announcements(1)).containsExactly(TOLD, SILENT);
    }
  }

  @Test
  void onlyTheNewestAreKept() throws SQLException {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.stop();
      try (Connection connection = Database.open(fixture.file()).writer()) {
        AnnouncementTable table = new AnnouncementTable(connection, 150);
        for (int i = 0; i < 5; i++) {
          table.add(Collections.nCopies(99, TOLD));
          table.add(List.of(SILENT));
          connection.commit();
        }
        assertThat(AnnouncementTable.of(connection, 1)).hasSize(150).endsWith(TOLD, SILENT);
      }
    }
  }

  @Test
  void manyAreWrittenInTheEndToo() {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fixture.store().announced(Collections.nCopies(1_000, TOLD));
      fixture.stop();

      assertThat(fixture.number("SELECT count(*) FROM announcement")).isEqualTo(1_000);
      fixture.open();
    }
  }

  @Test
  void whatDoesNotFitIsLostAndCounted() {
    AnnouncementQueue queue = new AnnouncementQueue();

    queue.add(Stream.generate(() -> TOLD).limit(5_000).toList());

    assertThat(queue.take(10_000)).hasSize(4_096);
    assertThat(queue.lost()).isEqualTo(904);
    assertThat(queue.take(1)).isEmpty();
  }

  private static void await(StoreFixture fixture, int number) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (fixture.number("SELECT count(*) FROM announcement") < number) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
