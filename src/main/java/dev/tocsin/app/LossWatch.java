package dev.tocsin.app;

import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.Extent;
import dev.tocsin.store.LastSeen;
import dev.tocsin.store.LastSeen.Loss;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/// Misses what the database had when it was last seen. Until a person has said that it is all
/// right, it is missed at every start. Any thread.
final class LossWatch implements AutoCloseable {

  private static final System.Logger LOG = System.getLogger(LossWatch.class.getName());

  private final LastSeen lastSeen;
  private final AlarmStore store;
  private volatile @Nullable Loss loss;
  private @Nullable Extent written;

  /// Compares the database with the one that was last seen, and says in the log what is missing.
  LossWatch(LastSeen lastSeen, AlarmStore store) {
    this.lastSeen = lastSeen;
    this.store = store;
    Loss found = missing();
    loss = found;
    if (found == null) {
      write();
    } else {
      LOG.log(
          Level.ERROR,
          found.otherDatabase()
              ? "This is another database than last time: that one had had {0} callbacks. Was it"
                  + " deleted? If all is right, say so in the window or delete tocsin.seen"
              : "The database is older than last time: its last {0} callbacks are missing. Was its"
                  + " -wal file deleted? If all is right, say so in the window or delete"
                  + " tocsin.seen",
          Long.toString(found.callbacks()));
    }
  }

  /// Nothing is missed of a damaged database that does not tell how far it goes.
  private @Nullable Loss missing() {
    try {
      return lastSeen.compare(store.extent()).orElse(null);
    } catch (DatabaseProblem unreadable) {
      LOG.log(Level.WARNING, "How far the database goes is not known", unreadable);
      return null;
    }
  }

  /// What is missing; null when nothing is.
  @Nullable Loss loss() {
    return loss;
  }

  /// A person knows why: from now on this is the database.
  void accept() {
    loss = null;
    write();
  }

  /// Keeps how far the database goes now, if it has changed.
  synchronized void write() {
    try {
      Extent now = store.extent();
      if (loss == null && !now.equals(written)) {
        lastSeen.write(now);
        written = now;
      }
    } catch (IOException | RuntimeException e) {
      LOG.log(Level.WARNING, "How far the database goes could not be kept", e);
    }
  }

  @Override
  public void close() {
    write();
  }
}
