package dev.tocsin.store;

import java.sql.SQLException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What keeps the writer from its work. Any thread asks, the writer's tells.
final class WriterHealth {

  /// Far beyond what the slowest disk takes, and no sender waits so long.
  private static final Duration LONGEST_WORK = Duration.ofSeconds(10);

  private final WaitingQueue queue;
  private volatile @Nullable String failure;
  private volatile @Nullable String damage;

  /// False where the damage is such that a new row could destroy an old one.
  private volatile boolean receives = true;

  /// @param damage what is known to be damaged; null when nothing is
  WriterHealth(WaitingQueue queue, @Nullable String damage) {
    this.queue = queue;
    this.damage = damage;
  }

  /// Why nothing can be written at the moment; null when all is well.
  @Nullable String failure() {
    Duration atWork = queue.atWork();
    return failure == null && atWork.compareTo(LONGEST_WORK) > 0
        ? "the disk does not answer, for %d seconds by now".formatted(atWork.toSeconds())
        : failure;
  }

  /// What is damaged, so that callbacks are stored at most and nothing else is done until the next
  /// start; null when nothing is known to be.
  @Nullable String damage() {
    return damage;
  }

  /// Why not everything is done with callbacks that is to be done; null when all is well.
  @Nullable String downBecause() {
    String known = damage;
    String now = failure();
    return now != null || known == null
        ? now
        : "The database is damaged (%s). What is received is kept, but not judged: end Tocsin and use"
                .formatted(known)
            + " 'tocsin salvage', which judges it.";
  }

  /// Whether something has failed since it last [worked][#works()].
  boolean hasFailed() {
    return failure != null;
  }

  void failed(Throwable why) {
    failure = reason(why);
  }

  void works() {
    failure = null;
  }

  /// What has failed until now is told as this.
  ///
  /// @param canReceive whether callbacks can be stored all the same
  void damaged(Exception why, boolean canReceive) {
    damage =
        why instanceof SQLException
            ? reason(why)
            : "the program fails over what is stored there, %s; its log tells more"
                .formatted(why.getClass().getSimpleName());
    receives = canReceive;
    failure = null;
  }

  /// Fails where nothing may be written any more.
  void requireReceiving() throws SQLException {
    if (!receives) {
      throw new SQLException(
          "the database is damaged so that nothing can safely be added to it: end Tocsin and use"
              + " 'tocsin salvage'");
    }
  }

  /// What may be told to everybody: the texts of SQLite speak of files and tables, any other may
  /// quote what was being written.
  static String reason(Throwable why) {
    return why instanceof SQLException && why.getMessage() != null
        ? why.getMessage()
        : "the database cannot be written (%s)".formatted(why.getClass().getSimpleName());
  }
}
