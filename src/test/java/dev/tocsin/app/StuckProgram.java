package dev.tocsin.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// A program one of whose parts cannot be closed.
final class StuckProgram {

  private StuckProgram() {}

  public static void main(String[] arguments) throws InterruptedException {
    CountDownLatch never = new CountDownLatch(1);
    ProgramEnd end = new ProgramEnd(Duration.ofMillis(300));
    end.onSignal();
    end.closing((AutoCloseable) never::await);
    System.out.println("Running");
    never.await();
  }
}
