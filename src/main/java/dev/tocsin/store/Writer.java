package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Reading;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The one thread that writes (`tocsin-writer`), owned by [AlarmStore]. Should it die of something
/// that nobody foresaw, another takes its place.
///
/// Group commit, and *store first, judge after*: what waits is inserted and committed in one
/// transaction and answered. It is folded into alarms after a moment of quiet, or when enough of it
/// waits, and then committed with the next batch or, when it is quiet, by itself: a sender waits
/// for its own rows and one sync, never for alarms and their indexes. Orders are carried out after
/// the callbacks that came before them.
final class Writer {

  private static final int LARGEST_BATCH = 512;
  private static final int LONGEST_QUEUE = 4096;
  private static final Duration QUIET = Duration.ofMillis(1);
  private static final Duration LONG_QUIET = Duration.ofMillis(20);
  private static final Duration CHECKPOINT_AFTER = Duration.ofSeconds(1);
  private static final Duration REOPEN_AFTER = Duration.ofSeconds(1);

  /// Far beyond what the slowest disk takes, and no sender waits so long.
  private static final Duration LONGEST_WORK = Duration.ofSeconds(10);

  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(Writer.class.getName());

  private final Database database;
  private final Reading.Reader reader;
  private final Duration staleAfter;
  private final Consumer<Commit> committed;
  private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(LONGEST_QUEUE);
  private final AnnouncementQueue announcements = new AnnouncementQueue();
  private volatile Thread thread;
  private volatile boolean closing;
  private volatile @Nullable String failure;
  private volatile @Nullable String damage;

  /// Since when the thread has not looked into the queue; null while it waits there.
  private volatile @Nullable Long workingSince;

  private @Nullable Intake intake;

  /// Null while the database is damaged.
  private @Nullable WriterSession session;

  /// False where the damage is such that a new row could destroy an old one.
  private boolean receives = true;

  /// Starts the thread, after it has folded what the last run left unjudged.
  ///
  /// @param staleAfter how long an alarm may fire without news
  /// @param committed told of every transaction after it was committed, on this thread; must not
  ///   block
  Writer(Database database, Reading.Reader reader, Duration staleAfter, Consumer<Commit> committed)
      throws SQLException {
    this.database = database;
    this.reader = reader;
    this.staleAfter = staleAfter;
    this.committed = committed;
    damage = database.damage();
    intake = open();
    thread = start();
  }

  private Thread start() {
    return Thread.ofPlatform()
        .name("tocsin-writer")
        .uncaughtExceptionHandler((_, why) -> died(why))
        .start(this::run);
  }

  /// On the thread that dies, as the last thing.
  private void died(Throwable why) {
    failure = reason(why);
    if (!closing) {
      thread = start();
    }
  }

  /// What may be told to everybody: the texts of SQLite speak of files and tables, any other may
  /// quote what was being written.
  static String reason(Throwable why) {
    return why instanceof SQLException && why.getMessage() != null
        ? why.getMessage()
        : "the database cannot be written (%s)".formatted(why.getClass().getSimpleName());
  }

  void submit(Received received, Consumer<Receipt> receipt) {
    if (closing || !queue.offer(new Waiting.Push(received, receipt))) {
      receipt.accept(new Receipt.Busy());
    }
  }

  /// Has something done within a transaction; the stage ends when it is on disk, and with a
  /// [DatabaseProblem] when it could not be done, on a thread that may block.
  <T> CompletionStage<T> order(Order.Work<T> work) {
    Order<T> order = new Order<>(work);
    if (closing || !queue.offer(order)) {
      order.fail("Too much is waiting to be written; try again.");
    }
    return order.result();
  }

  /// Keeps what was decided about interruptions, when nobody waits for anything.
  void announced(List<Announcement> decided) {
    announcements.add(decided);
    // A writer whose queue is full is awake.
    var _ = queue.isEmpty() && queue.offer(new Waiting.Nudge());
  }

  /// How many callbacks and orders wait.
  int waiting() {
    return queue.size();
  }

  /// Why nothing can be written at the moment; null when all is well. A disk that hangs gives no
  /// error: it is told by what it keeps waiting.
  @Nullable String failure() {
    Long since = workingSince;
    Duration work = since == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - since);
    return failure == null && work.compareTo(LONGEST_WORK) > 0
        ? "the disk does not answer, for %d seconds by now".formatted(work.toSeconds())
        : failure;
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

  /// What is damaged, so that callbacks are stored and nothing else is done until the next start;
  /// null when nothing is known to be.
  @Nullable String damage() {
    return damage;
  }

  /// Writes what waits and ends the thread.
  void close() {
    closing = true;
    try {
      // A queue that stays full belongs to a writer that is stuck, and needs no sign to stop.
      boolean told = queue.offer(new Waiting.Stop(), LONGEST_END.toSeconds(), TimeUnit.SECONDS);
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
        failure = reason(e);
        discardSession();
        // Nobody whose callback is on disk is left in the batch by then.
        batch.forEach(each -> each.failed(failure));
        LOG.log(Level.ERROR, "Writing failed; the database is opened again", e);
      } catch (InterruptedException e) {
        // Nothing was taken out of the queue, and only the sign to stop ends it.
        running = true;
      }
    }
    writeAnnouncements();
    discardSession();
    List<Waiting> late = new ArrayList<>();
    queue.drainTo(late);
    late.forEach(Waiting::busy);
  }

  /// Fills the batch with what waits; an empty batch means that it is quiet.
  ///
  /// @return false when this is the last batch
  private boolean await(List<Waiting> batch) throws InterruptedException, SQLException {
    Waiting first = intake == null ? poll(REOPEN_AFTER) : next(intake);
    if (first != null) {
      batch.add(first);
      queue.drainTo(batch, LARGEST_BATCH - 1);
    }
    batch.removeIf(Waiting.Nudge.class::isInstance);
    return !batch.removeIf(Waiting.Stop.class::isInstance);
  }

  /// What comes next; null when callbacks wait to be judged, or what became of them to be
  /// committed, and nothing has come for a moment.
  private @Nullable Waiting next(Intake open) throws InterruptedException, SQLException {
    WriterSession judging = session;
    if (judging != null && (judging.folding().isWaiting() || judging.folding().isPending())) {
      return poll(QUIET);
    }
    Waiting first = poll(LONG_QUIET);
    while (first == null && judging != null && (judging.write(announcements) || judging.tidy())) {
      first = poll(Duration.ZERO);
    }
    if (first == null && open.isToBeCheckpointed()) {
      first = poll(CHECKPOINT_AFTER);
      if (first == null) {
        open.checkpoint();
      }
    }
    return first == null ? poll(LONGEST_REST) : first;
  }

  private @Nullable Waiting poll(Duration longest) throws InterruptedException {
    workingSince = null;
    try {
      return queue.poll(longest.toNanos(), TimeUnit.NANOSECONDS);
    } finally {
      workingSince = System.nanoTime();
    }
  }

  private void write(List<Waiting> batch) throws SQLException {
    Intake open = intake;
    if (open == null) {
      open = open();
      intake = open;
    }
    boolean quiet = batch.isEmpty();
    List<Unjudged> rows = store(batch, open);
    WriterSession judging = session;
    if (judging == null) {
      String why = String.valueOf(downBecause());
      batch.forEach(order -> order.failed(why));
    } else {
      judge(rows, batch, judging, quiet);
    }
  }

  /// Inserts the callbacks of a batch, commits and answers them; the orders are left in it.
  private List<Unjudged> store(List<Waiting> batch, Intake open) throws SQLException {
    List<Unjudged> rows = new ArrayList<>(batch.size());
    for (Waiting each : batch) {
      if (each instanceof Waiting.Push push) {
        rows.add(new Unjudged(open.add(push.received()), push.received()));
      }
    }
    if (!rows.isEmpty()) {
      open.insertAdded();
    } else if (failure != null) {
      open.tryToWrite();
    }
    // Of nothing to commit, nobody need know how long it took.
    if (!rows.isEmpty() || failure != null) {
      commit(open);
    }
    failure = null;
    batch.removeIf(Writer::stored);
    return rows;
  }

  private void commit(Intake open) throws SQLException {
    if (session == null) {
      open.commit();
    } else {
      tell(session.commit());
    }
  }

  private void judge(
      List<Unjudged> rows, List<Waiting> orders, WriterSession judging, boolean quiet)
      throws SQLException {
    judging.folding().add(rows);
    boolean now = quiet || closing || !orders.isEmpty();
    if (now || judging.folding().isDue()) {
      judging.folding().foldWaiting();
    }
    if (!orders.isEmpty() || (now && judging.folding().isPending())) {
      carryOut(orders, judging);
    }
  }

  private void carryOut(List<Waiting> orders, WriterSession open) throws SQLException {
    for (Waiting each : orders) {
      if (each instanceof Order<?> order) {
        order.carryOut(open);
      }
    }
    tell(open.commit());
    for (Waiting each : orders) {
      if (each instanceof Order<?> order) {
        order.committed();
      }
    }
    orders.clear();
  }

  private static boolean stored(Waiting waiting) {
    if (waiting instanceof Waiting.Push push) {
      push.answer(new Receipt.Stored());
      return true;
    }
    return false;
  }

  /// At the end, what quiet was waited for.
  private void writeAnnouncements() {
    try {
      boolean more = session != null;
      while (more && session != null) {
        more = session.write(announcements);
      }
    } catch (SQLException e) {
      LOG.log(Level.WARNING, "The last announcements could not be written", e);
    }
  }

  /// Opens the database, and judges what waits, unless that is known to be damaged.
  private Intake open() throws SQLException {
    if (!receives) {
      throw new SQLException(
          "the database is damaged so that nothing can safely be added to it: end Tocsin and use"
              + " 'tocsin salvage'");
    }
    Intake open = Intake.open(database);
    try {
      session = damage == null ? judging(open) : null;
      return open;
    } catch (SQLException | RuntimeException e) {
      // Left open, it would keep the lock from the next one.
      open.close();
      if (!Database.isLasting(e)) {
        throw e;
      }
      damage = reason(e);
      receives = database.canReceive();
      // What has failed until now is told as this.
      failure = null;
      LOG.log(Level.ERROR, downBecause(), e);
      return open();
    } catch (Error e) {
      open.close();
      throw e;
    }
  }

  private WriterSession judging(Intake open) throws SQLException {
    WriterSession judging = new WriterSession(open, reader, staleAfter);
    new Recovery(judging, reader, this::tell).run();
    return judging;
  }

  private void tell(Commit commit) {
    if (!commit.isEmpty()) {
      committed.accept(commit);
    }
  }

  private void discardSession() {
    session = null;
    if (intake != null) {
      intake.close();
      intake = null;
    }
  }
}
