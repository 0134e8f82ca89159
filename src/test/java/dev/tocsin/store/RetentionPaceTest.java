package dev.tocsin.store;

import static dev.tocsin.store.StoreFixture.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.Bodies;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// Callbacks that arrive while much is removed.
class RetentionPaceTest {

  private static final int OLD = 1_500;
  private static final Instant LATER = NOW.plus(Duration.ofDays(200));

  @TempDir Path folder;

  @Test
  @Timeout(120)
  void callbacksAreStoredMeanwhileAndTheRoomIsUsedAgain() throws Exception {
    try (StoreFixture fixture = new StoreFixture(folder)) {
      fill(fixture, NOW);
      long full = fixture.number("SELECT page_count FROM pragma_page_count");

      CompletableFuture<Retention.Result> removing =
          CompletableFuture.supplyAsync(() -> {
            try {
              return fixture.store().removeOlderThan(LATER);
            } catch (InterruptedException e) {
              throw new IllegalStateException(e);
            }
          });
      long longest = 0;
      int stored = 0;
      while (!removing.isDone()) {
        long begun = System.nanoTime();
        assertThat(fixture.send(Bodies.firing("new-" + stored, "91", 0), LATER))
            .isInstanceOf(Receipt.Stored.class);
        longest = Math.max(longest, System.nanoTime() - begun);
        stored++;
      }

      assertThat(removing.join().alarms()).isEqualTo(OLD);
      assertThat(stored).isGreaterThan(10);
      assertThat(Duration.ofNanos(longest)).isLessThan(Duration.ofSeconds(4));
      fill(fixture, LATER.plusSeconds(60));
      assertThat(fixture.number("SELECT page_count FROM pragma_page_count"))
          .isLessThan(full * 5 / 4 + stored);
    }
  }

  private static void fill(StoreFixture fixture, Instant at) {
    LearningReader reader = new LearningReader();
    CompletableFuture<?>[] receipts =
        IntStream.range(0, OLD)
            .boxed()
            .flatMap(each ->
                Stream.of(Bodies.firing("ins-" + each, "91", 0), Bodies.resolve("ins-" + each)))
            .map(body -> {
              CompletableFuture<Receipt> receipt = new CompletableFuture<>();
              fixture
                  .store()
                  .submit(new Received(at, body, null, reader.read(body, null)), receipt::complete);
              return receipt;
            })
            .toArray(CompletableFuture[]::new);
    CompletableFuture.allOf(receipts).join();
    fixture.awaitJudged();
  }
}
