package dev.tocsin.benchmark;

import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// From something that a person does to the frame that shows what was wanted.
final class FrameWatch {

  /// @param millis until the frame
  /// @param cpuMicros of the JavaFX thread
  record Took(double millis, double cpuMicros) {}

  private final Scene scene;
  private final BooleanSupplier there;
  private final long begin = System.nanoTime();
  private final long cpuAtBegin = cpuNanos();
  private final CompletableFuture<Took> took = new CompletableFuture<>();
  private final Runnable pulse = this::pulse;
  private boolean laidOut;

  private FrameWatch(Scene scene, BooleanSupplier there) {
    this.scene = scene;
    this.there = there;
  }

  /// Does something on the JavaFX thread and waits until what it leads to is painted.
  ///
  /// @param there whether the nodes show what was wanted
  static Took took(Scene scene, Runnable deed, BooleanSupplier there) {
    return FxThread.call(
            () -> {
              FrameWatch watch = new FrameWatch(scene, there);
              scene.addPostLayoutPulseListener(watch.pulse);
              deed.run();
              Platform.requestNextPulse();
              return watch.took;
            })
        .join();
  }

  private static long cpuNanos() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /// A frame is painted by the time the next pulse has done its layout.
  private void pulse() {
    if (laidOut) {
      scene.removePostLayoutPulseListener(pulse);
      took.complete(new Took((System.nanoTime() - begin) / 1e6, (cpuNanos() - cpuAtBegin) / 1e3));
    } else {
      laidOut = there.getAsBoolean();
      Platform.requestNextPulse();
    }
  }
}
