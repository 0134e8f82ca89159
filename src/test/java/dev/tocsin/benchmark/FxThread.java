package dev.tocsin.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javafx.application.Platform;

/// How much the JavaFX thread does, and how long it keeps others waiting. Asks it every five
/// milliseconds for something that costs nothing, on the thread `fx-probe`.
final class FxThread implements AutoCloseable {

  private final ScheduledExecutorService probe =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().name("fx-probe").daemon().factory());
  private final List<Double> waits = new ArrayList<>();
  private final long threadId = call(() -> Thread.currentThread().threadId());
  private final long begin = System.nanoTime();
  private final long cpuAtBegin = cpuNanos();

  FxThread() {
    var _ = probe.scheduleWithFixedDelay(this::ask, 5, 5, TimeUnit.MILLISECONDS);
  }

  /// Does something on the JavaFX thread and waits for it.
  static <T> T call(Supplier<T> action) {
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> result.complete(action.get()));
    return result.join();
  }

  private void ask() {
    long asked = System.nanoTime();
    call(() -> true);
    synchronized (waits) {
      waits.add((System.nanoTime() - asked) / 1e6);
    }
  }

  /// How long it kept waiting what asked, in milliseconds.
  double[] waits() {
    synchronized (waits) {
      return waits.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /// The share of one processor since this was made.
  double busy() {
    return (double) (cpuNanos() - cpuAtBegin) / (System.nanoTime() - begin);
  }

  private long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getThreadCpuTime(threadId);
  }

  @Override
  public void close() {
    probe.shutdownNow();
  }
}
