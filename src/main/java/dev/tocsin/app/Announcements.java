package dev.tocsin.app;

import dev.tocsin.dashboard.Counts;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notifier;
import dev.tocsin.store.Commit;
import dev.tocsin.tray.Desktop;
import java.time.InstantSource;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Brings commits to the notifier on a thread of its own (`tocsin-notifier`), so that the writer
/// never waits for it.
final class Announcements implements AutoCloseable {

  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("tocsin-notifier").daemon().factory());
  private final Desktop desktop;
  private final InstantSource clock;
  private volatile Notifier notifier;
  private boolean summarised;

  Announcements(ReceiverProgram program, Desktop desktop) {
    this.desktop = desktop;
    this.clock = program.clock();
    this.notifier = notifier(program.language());
    program.store().onCommit(this::hear);
  }

  /// The first picture after a start tells what fires already.
  void show(Counts everything) {
    if (!summarised) {
      summarised = true;
      run(() -> notifier.summarise(everything.firing(), everything.serious()));
    }
  }

  void speak(Locale language) {
    notifier = notifier(language);
  }

  private Notifier notifier(Locale language) {
    return new Notifier(Texts.in(language), clock, desktop::notify);
  }

  private void hear(Commit commit) {
    run(() -> notifier.accept(commit.changes()));
  }

  private void run(Runnable task) {
    if (!thread.isShutdown()) {
      thread.execute(task);
    }
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
