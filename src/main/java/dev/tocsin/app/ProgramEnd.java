package dev.tocsin.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The orderly end: whatever must be closed is registered where it is opened and closed in the
/// reverse order, once, whether a person, a signal or an error ends the program. Any thread.
final class ProgramEnd implements AutoCloseable {

  /// What the process ends with when a signal begins the end, which is an end as asked.
  private static final AtomicInteger EXIT_CODE = new AtomicInteger(ExitCode.ENDED_AS_ASKED);

  /// Whoever stops the program kills it after ten seconds, as a rule. What is acknowledged is on
  /// disk long before.
  private static final Duration LONGEST_END = Duration.ofSeconds(9);

  private final Duration longestEnd;
  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private final CountDownLatch asked = new CountDownLatch(1);
  private boolean closed;

  ProgramEnd() {
    this(LONGEST_END);
  }

  /// @param longestEnd after so long the process ends on a signal, whatever is not closed yet
  ProgramEnd(Duration longestEnd) {
    this.longestEnd = longestEnd;
  }

  /// Ends the process, after everything registered was closed.
  static void exit(int code) {
    EXIT_CODE.set(code);
    System.exit(code);
  }

  /// Closes everything also when the process is ended by a signal. The JVM would then end with a
  /// code that says "killed", so that the hook itself ends it with the right one.
  void onSignal() {
    Runtime.getRuntime()
        .addShutdownHook(
            Thread.ofPlatform()
                .name("tocsin-end")
                .unstarted(() -> {
                  closeInTime();
                  Runtime.getRuntime().halt(EXIT_CODE.get());
                }));
  }

  /// On a thread of its own (`tocsin-closing`), which may get stuck.
  private void closeInTime() {
    Thread closing = Thread.ofPlatform().name("tocsin-closing").daemon().start(this::close);
    try {
      if (!closing.join(longestEnd)) {
        System.err.println("Not everything could be closed in time.");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized <T extends AutoCloseable> T closing(T resource) {
    open.push(resource);
    return resource;
  }

  /// Asks for the end; returns at once.
  void ask() {
    asked.countDown();
  }

  /// Waits until somebody asks for the end.
  void await() throws InterruptedException {
    asked.await();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try {
      closeRest();
    } finally {
      asked.countDown();
    }
  }

  /// Goes on whatever one of them throws, and where memory does not even suffice to log it.
  private void closeRest() {
    if (open.isEmpty()) {
      return;
    }
    AutoCloseable next = open.pop();
    try {
      next.close();
    } catch (Exception | Error e) {
      System.getLogger(ProgramEnd.class.getName())
          .log(Level.WARNING, "Closing " + next.getClass().getSimpleName() + " failed", e);
    } finally {
      closeRest();
    }
  }
}
