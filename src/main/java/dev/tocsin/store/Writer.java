package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import dev.tocsin.store.CallbackTable.Unjudged;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The one thread that writes (`tocsin-writer`), owned by [AlarmStore].
///
/// Group commit, and *store first, judge after*: what waits is inserted and committed in one
/// transaction, answered, and only then folded into alarms. The folds are committed together with
/// the next batch, or alone after a moment of quiet, so that a sender who waits for one answer
/// after the other pays for one sync each.
final class Writer {

  private static final int LARGEST_BATCH = 512;
  private static final int LONGEST_QUEUE = 4096;
  private static final Duration QUIET = Duration.ofMillis(3);
  private static final Duration REOPEN_AFTER = Duration.ofSeconds(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(Writer.class.getName());

  /// A callback and who waits for its receipt; null for both is the sign to stop.
  private record Waiting(@Nullable Received received, @Nullable Consumer<Receipt> receipt) {}

  private final Database database;
  private final Function<byte[], Reading> reader;
  private final Consumer<Commit> committed;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final Thread thread;
  private volatile boolean closing;
  private volatile @Nullable String failure;
  private @Nullable WriterSession session;

  /// Starts the thread, which first folds what the last run left unjudged.
  ///
  /// @param committed told of every transaction after it was committed, on this thread; must not
  ///   block
  Writer(Database database, Function<byte[], Reading> reader, Consumer<Commit> committed)
      throws SQLException {
    this.database = database;
    this.reader = reader;
    this.committed = committed;
    session = new WriterSession(database);
    recover(session);
    thread = Thread.ofPlatform().name("tocsin-writer").start(this::run);
  }

  void submit(Received received, Consumer<Receipt> receipt) {
    if (closing || !queue.offer(new Waiting(received, receipt))) {
      receipt.accept(new Receipt.Busy());
    }
  }

  /// Why nothing can be written at the moment; null when all is well.
  @Nullable String failure() {
    return failure;
  }

  /// Writes what waits and ends the thread.
  void close() {
    closing = true;
    try {
      // A queue that stays full belongs to a writer that is stuck, and needs no sign to stop.
      boolean told =
          queue.offer(new Waiting(null, null), LONGEST_END.toSeconds(), TimeUnit.SECONDS);
      if (!told || !thread.join(LONGEST_END)) {
        LOG.log(Level.ERROR, "The writer did not end in time");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    boolean running = true;
    while (running) {
      List<Waiting> batch = new ArrayList<>();
      try {
        running = await(batch);
        write(batch);
      } catch (SQLException | RuntimeException | Error e) {
        LOG.log(Level.ERROR, "Writing failed; the database is opened again", e);
        failure = String.valueOf(e.getMessage());
        discardSession();
        // Nobody whose callback is on disk is left in the batch by then.
        answer(batch, new Receipt.Failed("storing failed"));
      } catch (InterruptedException e) {
        running = false;
      }
    }
    discardSession();
    List<Waiting> late = new ArrayList<>();
    queue.drainTo(late);
    answer(late, new Receipt.Busy());
  }

  /// Fills the batch with what waits; an empty batch means that it is quiet.
  ///
  /// @return false when this is the last batch
  private boolean await(List<Waiting> batch) throws InterruptedException {
    Waiting first;
    if (session == null) {
      first = queue.poll(REOPEN_AFTER.toNanos(), TimeUnit.NANOSECONDS);
    } else if (session.folding().isPending()) {
      first = queue.poll(QUIET.toNanos(), TimeUnit.NANOSECONDS);
    } else {
      first = queue.take();
    }
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, LARGEST_BATCH - 1);
    }
    return !batch.removeIf(each -> each.received() == null);
  }

  private void write(List<Waiting> batch) throws SQLException {
    WriterSession open = session;
    if (open == null) {
      open = new WriterSession(database);
      recover(open);
      session = open;
    }
    List<Unjudged> rows = new ArrayList<>(batch.size());
    for (Waiting each : batch) {
      if (each.received() != null) {
        rows.add(new Unjudged(open.callbacks().add(each.received()), each.received()));
      }
    }
    if (!rows.isEmpty()) {
      open.callbacks().insertAdded();
    } else if (failure != null) {
      open.callbacks().tryToWrite();
    }
    commit(open);
    failure = null;
    for (int i = 0; i < rows.size(); i++) {
      answer(batch.get(i), new Receipt.Stored());
    }
    batch.clear();
    open.folding().fold(rows);
    if (closing) {
      commit(open);
    }
  }

  private void commit(WriterSession open) throws SQLException {
    open.connection().commit();
    Commit commit = open.folding().committed();
    if (!commit.changes().isEmpty() || commit.unreadable() > 0) {
      committed.accept(commit);
    }
  }

  /// Folds what is stored but not judged, after a crash or a fault. A row that cannot be judged at
  /// all is passed over, stored as it is, so that it does not stop the others for ever.
  private void recover(WriterSession open) throws SQLException {
    List<Unjudged> rows = open.callbacks().unjudged(reader, LARGEST_BATCH);
    while (!rows.isEmpty()) {
      try {
        open.folding().fold(rows);
        commit(open);
      } catch (RuntimeException defect) {
        open.connection().rollback();
        open.folding().committed();
        if (rows.size() == 1) {
          LOG.log(Level.ERROR, "Callback " + rows.getFirst().id() + " cannot be judged", defect);
          open.callbacks().judgedThrough(rows.getFirst().id());
          open.connection().commit();
        }
        rows = open.callbacks().unjudged(reader, 1);
        continue;
      }
      rows = open.callbacks().unjudged(reader, LARGEST_BATCH);
    }
  }

  private void discardSession() {
    if (session != null) {
      session.close();
      session = null;
    }
  }

  private static void answer(List<Waiting> batch, Receipt receipt) {
    for (Waiting each : batch) {
      answer(each, receipt);
    }
  }

  private static void answer(Waiting waiting, Receipt receipt) {
    try {
      if (waiting.receipt() != null) {
        waiting.receipt().accept(receipt);
      }
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "A receipt was not taken", e);
    }
  }
}
