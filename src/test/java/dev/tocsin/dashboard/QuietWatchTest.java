package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Received;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuietWatchTest {

  private static final Instant NOW = Instant.parse("2026-11-20T06:00:00Z");
  private static final ReceiverState LISTENING =
      new ReceiverState.Listening("127.0.0.1:8787", "url", NOW.minus(Duration.ofDays(3)));

  @TempDir private Path folder;

  private AlarmStore store;
  private QuietWatch watch;

  @BeforeEach
  void open() {
    store =
        AlarmStore.open(
            folder.resolve("tocsin.db"),
            new CallbackReader(ZoneOffset.UTC),
            new CatalogVocabulary(Catalog.load()),
            Messages.STALE_AFTER);
    watch = new QuietWatch(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void beforeTheFirstPushThereIsNoSilence() {
    assertThat(watch.look(LISTENING, null, NOW)).isEmpty();
  }

  @Test
  void theGapsOfTheLastDaysAreTheUsual() {
    push(Duration.ofDays(20));
    push(Duration.ofHours(40));
    push(Duration.ofHours(31));
    push(Duration.ofHours(29));

    assertThat(watch.look(LISTENING, NOW.minus(Duration.ofHours(29)), NOW))
        .hasValueSatisfying(quiet -> {
          assertThat(quiet.lasting(NOW)).isEqualTo(Duration.ofHours(29));
          assertThat(quiet.longestGap()).isEqualTo(Duration.ofDays(7).minusHours(40));
        });
  }

  @Test
  void aGapThatHasJustEndedCountsAtOnce() {
    push(Duration.ofHours(3));
    push(Duration.ofHours(2));
    watch.look(LISTENING, NOW.minus(Duration.ofHours(2)), NOW);

    assertThat(watch.look(LISTENING, NOW, NOW.plusSeconds(1)))
        .hasValueSatisfying(quiet -> assertThat(quiet.longestGap()).isEqualTo(Duration.ofHours(2)));
  }

  @Test
  void theTimeInWhichNobodyListenedIsNoSilence() {
    push(Duration.ofDays(6));
    ReceiverState justStarted = new ReceiverState.Listening("a:1", "url", NOW.minusSeconds(60));

    assertThat(watch.look(justStarted, NOW.minus(Duration.ofDays(6)), NOW))
        .hasValueSatisfying(quiet -> {
          assertThat(quiet.lasting(NOW)).isEqualTo(Duration.ofSeconds(60));
          assertThat(quiet.isUnusual(NOW)).isFalse();
        });
    assertThat(watch.look(new ReceiverState.Down(1, "taken"), NOW, NOW)).isEmpty();
  }

  @Test
  void aSilenceIsUnusualPastADayAndThreeTimesTheUsual() {
    Quiet brisk = new Quiet(NOW, Duration.ofMinutes(5));
    assertThat(brisk.isUnusual(NOW.plus(Duration.ofHours(24)))).isFalse();
    assertThat(brisk.isUnusual(NOW.plus(Duration.ofHours(24).plusSeconds(1)))).isTrue();

    Quiet slow = new Quiet(NOW, Duration.ofHours(10));
    assertThat(slow.isUnusual(NOW.plus(Duration.ofHours(30)))).isFalse();
    assertThat(slow.isUnusual(NOW.plus(Duration.ofHours(31)))).isTrue();
  }

  private void push(Duration ago) {
    byte[] body = ("push " + ago).getBytes(StandardCharsets.UTF_8);
    CompletableFuture<Object> done = new CompletableFuture<>();
    store.submit(
        new Received(
            NOW.minus(ago), body, null, new CallbackReader(ZoneOffset.UTC).read(body, null)),
        done::complete);
    done.orTimeout(20, TimeUnit.SECONDS).join();
  }
}
