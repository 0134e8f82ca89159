package dev.tocsin.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BoardPaceTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 1_000);
  private final AtomicLong processorTime = new AtomicLong();
  private final BoardPace pace = new BoardPace(clock::get, processorTime::get);

  @Test
  void theFirstBoardNeedNotWait() {
    assertThat(pace.untilNext()).isZero();
  }

  @Test
  void timeThatHasPassedSinceTheLastBoardIsNotWaitedForAgain() {
    make(1, 1);
    assertThat(pace.untilNext()).isEqualTo(BoardPace.SHORTEST_PAUSE);

    pass(clock, 6);
    assertThat(pace.untilNext()).hasMillis(4);

    pass(clock, 600_000);
    assertThat(pace.untilNext()).isZero();
  }

  @Test
  void boardsTakeAThirdOfAProcessorAtMost() {
    make(30, 30);

    assertThat(pace.untilNext()).hasMillis(60);
  }

  @Test
  void whoeverElseNeededTheProcessorDoesNotPutOffTheNextBoard() {
    make(400, 15);

    assertThat(pace.untilNext()).hasMillis(30);
  }

  @Test
  void aBoardThatFailedHasItsPauseToo() {
    assertThatThrownBy(() ->
            pace.make(() -> {
              throw new IllegalStateException("no board");
            }))
        .hasMessage("no board");

    assertThat(pace.untilNext()).isEqualTo(BoardPace.SHORTEST_PAUSE);
  }

  @Test
  void onlyWorkCountsOnThisMachine() {
    BoardPace real = BoardPace.ofThisMachine();

    real.make(BoardPaceTest::sleep);

    assertThat(real.untilNext()).isLessThanOrEqualTo(BoardPace.SHORTEST_PAUSE);
  }

  private void make(long millis, long ofProcessor) {
    pace.make(() -> {
      pass(clock, millis);
      pass(processorTime, ofProcessor);
    });
  }

  private static void sleep() {
    try {
      Thread.sleep(Duration.ofMillis(100));
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private static void pass(AtomicLong time, long millis) {
    time.addAndGet(Duration.ofMillis(millis).toNanos());
  }
}
