package dev.tocsin.tray;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Calls into the desktop that may hang for ever.
final class TimeLimit {

  /// How long the desktop may take for anything.
  static final Duration DESKTOP = Duration.ofSeconds(2);

  private TimeLimit() {}

  /// Makes the call on a daemon thread of its own, which is interrupted and given up when the time
  /// is over.
  static <T> T call(String threadName, Duration limit, Callable<T> call)
      throws ExecutionException, TimeoutException, InterruptedException {
    FutureTask<T> task = new FutureTask<>(call);
    Thread.ofPlatform().name(threadName).daemon().start(task);
    try {
      return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } finally {
      task.cancel(true);
    }
  }
}
