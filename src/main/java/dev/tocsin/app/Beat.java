package dev.tocsin.app;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// A thread that does something again and again, and whatever else is handed to it in between. What
/// fails, be it an `Error`, is logged and ends neither the thread nor the beat.
final class Beat implements AutoCloseable {

  /// Something that may fail.
  interface Task {
    void run() throws Exception;
  }

  private final String name;
  private final ScheduledExecutorService thread;

  /// @param name of the thread
  Beat(String name) {
    this.name = name;
    this.thread =
        Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name(name).daemon().factory());
  }

  /// Does the tasks one after the other from then on; one that fails keeps none of the others from
  /// being done.
  ///
  /// @param pause between the end of the last task and the next beginning
  void every(Duration first, Duration pause, Task... tasks) {
    Runnable beat =
        () -> {
          for (Task task : tasks) {
            attempt(task);
          }
        };
    var _ =
        thread.scheduleWithFixedDelay(
            beat, first.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
  }

  /// Does it once, soon; not any more after [#close]. Any thread.
  void soon(Task task) {
    try {
      thread.execute(() -> attempt(task));
    } catch (RejectedExecutionException closed) {
      System.getLogger(Beat.class.getName())
          .log(Level.DEBUG, "Nothing is done any more by {0}", name);
    }
  }

  /// After [#close], waits until what was being done is over, or for so long.
  void awaitEnd(Duration longest) {
    try {
      boolean _ = thread.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException inAHurry) {
      Thread.currentThread().interrupt();
    }
  }

  private void attempt(Task task) {
    try {
      task.run();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    } catch (Exception | Error e) {
      System.getLogger(Beat.class.getName())
          .log(Level.ERROR, "Something failed in " + name + ", which goes on", e);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
