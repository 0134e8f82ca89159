package dev.tocsin.dashboard;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How soon the next board may be made: at most every [#SHORTEST_PAUSE], and so that boards take at
/// most a third of one processor.
///
/// What a board costs is the processor time of its thread: by the clock, whoever else needed the
/// processor would put off the next board a second time.
final class BoardPace {

  static final Duration SHORTEST_PAUSE = Duration.ofMillis(10);

  private final LongSupplier clock;
  private final LongSupplier processorTime;
  private volatile long next;

  /// @param clock nanoseconds that only ever grow
  /// @param processorTime nanoseconds that the calling thread has used
  BoardPace(LongSupplier clock, LongSupplier processorTime) {
    this.clock = clock;
    this.processorTime = processorTime;
    next = clock.getAsLong();
  }

  /// The pace by the clocks of this machine.
  static BoardPace ofThisMachine() {
    // Asked for each time, as the first time takes a while that the start need not wait for.
    return new BoardPace(
        System::nanoTime, () -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  /// Makes a board on this thread; what it cost decides about the next one.
  void make(Runnable board) {
    long begin = processorTime.getAsLong();
    try {
      board.run();
    } finally {
      long cost = processorTime.getAsLong() - begin;
      next = clock.getAsLong() + Math.max(SHORTEST_PAUSE.toNanos(), 2 * cost);
    }
  }

  /// How long the next board has to wait; nothing when the last one was long ago. Any thread.
  Duration untilNext() {
    return Duration.ofNanos(Math.max(0, next - clock.getAsLong()));
  }
}
