package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BeatTest {

  @Test
  void whateverIsThrownTheBeatGoesOnAndTheOthersHaveTheirTurn() throws Exception {
    CountDownLatch beats = new CountDownLatch(4);
    AtomicInteger failures = new AtomicInteger();
    try (Beat beat = new Beat("test-beat")) {
      beat.every(
          Duration.ZERO,
          Duration.ofMillis(1),
          () -> {
            if (failures.getAndIncrement() % 2 == 0) {
              throw new StackOverflowError("made by a test");
            }
            throw new IllegalStateException("made by a test");
          },
          beats::countDown);

      assertThat(beats.await(20, TimeUnit.SECONDS)).isTrue();
      assertThat(failures.get()).isGreaterThanOrEqualTo(4);
    }
  }

  @Test
  void whatIsHandedToItIsDoneOnItsThreadWhateverFailedBefore() throws Exception {
    CountDownLatch done = new CountDownLatch(1);
    try (Beat beat = new Beat("test-beat")) {
      beat.soon(() -> {
        throw new OutOfMemoryError("made by a test");
      });
      beat.soon(() -> {
        if (Thread.currentThread().getName().equals("test-beat")) {
          done.countDown();
        }
      });

      assertThat(done.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  @Test
  void afterTheEndNothingIsDoneAndNothingIsThrown() {
    AtomicInteger done = new AtomicInteger();
    Beat beat = new Beat("test-beat");
    beat.close();

    beat.soon(done::incrementAndGet);

    assertThat(done).hasValue(0);
  }
}
