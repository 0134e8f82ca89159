package dev.tocsin.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// The JavaFX toolkit for tests: started once, and everything done on its thread while the test
/// waits; on that thread itself, at once.
public final class Fx {

  private static final long PATIENCE_SECONDS = 20;
  private static boolean started;

  private Fx() {}

  public static synchronized void start() {
    if (!started) {
      CountDownLatch up = new CountDownLatch(1);
      Platform.startup(up::countDown);
      Platform.setImplicitExit(false);
      try {
        if (!up.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
          throw new IllegalStateException("the toolkit did not start");
        }
      } catch (InterruptedException stopped) {
        throw new IllegalStateException(stopped);
      }
      started = true;
    }
  }

  public static <T> T call(Callable<T> action) {
    start();
    if (Platform.isFxApplicationThread()) {
      try {
        return action.call();
      } catch (Exception failure) {
        throw new AssertionError(failure);
      }
    }
    CompletableFuture<T> result = new CompletableFuture<>();
    Platform.runLater(() -> {
      try {
        result.complete(action.call());
      } catch (Throwable failure) {
        result.completeExceptionally(failure);
      }
    });
    return result.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  public static void run(Runnable action) {
    call(() -> {
      action.run();
      return true;
    });
  }

  /// Lets some pulses pass, so that pictures are delivered, styled and laid out.
  public static void pulses(int count) {
    CompletableFuture<Boolean> passed = new CompletableFuture<>();
    run(() ->
        new AnimationTimer() {
          private int left = count;

          @Override
          public void handle(long now) {
            Platform.requestNextPulse();
            if (--left < 0) {
              stop();
              passed.complete(true);
            }
          }
        }.start());
    passed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  /// Waits until something holds on the JavaFX thread.
  public static void await(String what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!call(holds::getAsBoolean)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("never happened: " + what);
      }
      pulses(1);
    }
  }
}
