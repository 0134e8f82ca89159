package dev.tocsin.store;

import java.lang.System.Logger.Level;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/// Moves the write-ahead log into the database file while the writer goes on writing, on the thread
/// `tocsin-checkpoint`, so that the senders who wait for a commit need not wait for that too.
/// Belongs to an [Intake].
///
/// What is written meanwhile stays in the log, which thus never becomes empty under load: the
/// writer moves the short rest at [#FULL], and begins the log anew. It does so too when this falls
/// behind or fails.
final class Checkpoints implements AutoCloseable {

  /// Pages of 4 KiB in the log at which the writer itself moves what is left. As much as the log
  /// keeps when it is written over, so that it need not grow.
  static final int FULL = 10_000;

  /// Late, because a page is mostly written several times before, and early enough to be done
  /// before the log is full.
  private static final int BEGIN = 7_000;

  /// Less than this is not worth a sync of the database file.
  private static final int LEAST = 1_000;

  private static final Duration REST = Duration.ofMillis(20);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);

  private final Connection connection;
  private final Thread thread;
  private final Semaphore commits = new Semaphore(0);
  private volatile boolean closing;

  /// @param connection is this one's from now on: its thread closes it, however late
  Checkpoints(Connection connection) {
    this.connection = connection;
    thread = Thread.ofPlatform().name("tocsin-checkpoint").daemon().start(this::run);
  }

  /// The writer has committed. Costs it next to nothing.
  void committed() {
    if (commits.availablePermits() == 0) {
      commits.release();
    }
  }

  private void run() {
    try (connection;
        Statement statement = connection.createStatement()) {
      while (!closing) {
        commits.acquire();
        if (!closing) {
          look(statement);
          Thread.sleep(REST);
        }
      }
    } catch (SQLException e) {
      // The writer does it all then, until it is opened again.
      log("The write-ahead log is left to the writer", e);
    } catch (InterruptedException closed) {
      log("Ended", closed);
    }
  }

  private static void look(Statement statement) throws SQLException {
    if (isDue(statement)) {
      statement.execute("PRAGMA wal_checkpoint(PASSIVE)");
    }
  }

  private static boolean isDue(Statement statement) throws SQLException {
    try (ResultSet now = statement.executeQuery("PRAGMA wal_checkpoint(NOOP)")) {
      int pages = now.getInt(2);
      return pages >= BEGIN && pages - now.getInt(3) >= LEAST;
    }
  }

  /// Waits until a move that is under way is done, but not for a disk that hangs.
  @Override
  public void close() {
    closing = true;
    commits.release();
    try {
      if (!thread.join(LONGEST_END)) {
        log("A move of the write-ahead log takes long", null);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void log(String what, @Nullable Exception why) {
    System.getLogger(Checkpoints.class.getName()).log(Level.DEBUG, what, why);
  }
}
