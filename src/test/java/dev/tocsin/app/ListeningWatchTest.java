package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Outage;
import dev.tocsin.store.Outage.Cause;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ListeningWatchTest {

  private static final Instant EVENING = Instant.parse("2026-11-20T18:00:00Z");
  private static final Instant MORNING = EVENING.plus(Duration.ofHours(14));

  @TempDir Path folder;

  @Test
  void theTimeBetweenTwoRunsIsKeptUntilAPersonHasCheckedIt() {
    try (AlarmStore store = open();
        ListeningWatch _ = watch(store, EVENING)) {
      await(() -> store.listenedUntil().isPresent());
      assertThat(store.outages(Instant.EPOCH, 9)).isEmpty();
    }
    try (AlarmStore store = open();
        ListeningWatch watch = watch(store, MORNING)) {
      await(() -> !store.outages(Instant.EPOCH, 9).isEmpty() && !watch.recent().isEmpty());
      assertThat(watch.recent())
          .singleElement()
          .satisfies(outage -> {
            assertThat(outage.from()).isEqualTo(EVENING);
            assertThat(outage.to()).isEqualTo(MORNING);
            assertThat(outage.cause()).isEqualTo(Cause.NOT_RUNNING);
            assertThat(outage.checked()).isFalse();
          });
      watch.checked();
      await(() -> watch.recent().getFirst().checked());
    }
    try (AlarmStore store = open();
        ListeningWatch watch = watch(store, MORNING.plusSeconds(60))) {
      assertThat(watch.recent()).extracting(Outage::checked).isEqualTo(List.of(true));
    }
  }

  @Test
  void whatDoesNotListenIsNotKeptAsListening() {
    try (AlarmStore store = open()) {
      new ListeningWatch(store, () -> false, InstantSource.fixed(EVENING)).close();
      assertThat(store.listenedUntil()).isEmpty();
    }
  }

  private static ListeningWatch watch(AlarmStore store, Instant now) {
    return new ListeningWatch(store, () -> true, InstantSource.fixed(now));
  }

  private AlarmStore open() {
    return AlarmStore.open(
        folder.resolve("tocsin.db"),
        new CallbackReader(ZoneId.of("Asia/Shanghai")),
        new CatalogVocabulary(Catalog.load()),
        Duration.ofHours(24));
  }

  private static void await(BooleanSupplier there) {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (!there.getAsBoolean()) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }
}
