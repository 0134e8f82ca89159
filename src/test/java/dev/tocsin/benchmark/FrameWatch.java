package dev.tocsin.benchmark;

import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.scene.Scene;

/// From something that a person does to the frame that shows what was wanted.
final class FrameWatch {

  private final Scene scene;
  private final BooleanSupplier there;
  private final long begin = System.nanoTime();
  private final CompletableFuture<Double> millis = new CompletableFuture<>();
  private final Runnable pulse = this::pulse;
  private boolean laidOut;

  private FrameWatch(Scene scene, BooleanSupplier there) {
    this.scene = scene;
    this.there = there;
  }

  /// Does something on the JavaFX thread and waits until what it leads to is painted.
  ///
  /// @param there whether the nodes show what was wanted
  /// @return the milliseconds that it took
  static double millis(Scene scene, Runnable deed, BooleanSupplier there) {
    return FxThread.call(
            () -> {
              FrameWatch watch = new FrameWatch(scene, there);
              scene.addPostLayoutPulseListener(watch.pulse);
              deed.run();
              Platform.requestNextPulse();
              return watch.millis;
            })
        .join();
  }

  /// A frame is painted by the time the next pulse has done its layout.
  private void pulse() {
    if (laidOut) {
      scene.removePostLayoutPulseListener(pulse);
      millis.complete((System.nanoTime() - begin) / 1e6);
    } else {
      laidOut = there.getAsBoolean();
      Platform.requestNextPulse();
    }
  }
}
