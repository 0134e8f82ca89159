package dev.tocsin.store;

import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Reading;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
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

  private static final Duration QUIET = Duration.ofMillis(1);
  private static final Duration LONG_QUIET = Duration.ofMillis(20);
  private static final Duration CHECKPOINT_AFTER = Duration.ofSeconds(1);
  private static final Duration REOPEN_AFTER = Duration.ofSeconds(1);

  private static final Duration LONGEST_REST = Duration.ofDays(1);
  private static final Duration LONGEST_END = Duration.ofSeconds(5);
  private static final System.Logger LOG = System.getLogger(Writer.class.getName());

  private final Database database;
  private final Reading.Reader reader;
  private final Duration staleAfter;
  private final Consumer<Commit> committed;
  private final WaitingQueue queue = new WaitingQueue();
  private final WriterHealth health;
  private final AnnouncementQueue announcements = new AnnouncementQueue();
  private volatile Thread thread;
  private volatile boolean closing;

  private @Nullable Intake intake;

  /// Null while the database is damaged.
  private @Nullable WriterSession session;

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
    health = new WriterHealth(queue, database.damage());
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
    health.failed(why);
    if (!closing) {
      thread = start();
    }
  }

  WriterHealth health() {
    return health;
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
    var _ = queue.size() == 0 && queue.offer(new Waiting.Nudge());
  }

  /// How many callbacks and orders wait.
  int waiting() {
    return queue.size();
  }

  /// Writes what waits and ends the thread.
  void close() {
    closing = true;
    try {
      // A queue that stays full belongs to a writer that is stuck, and needs no sign to stop.
      boolean told = queue.offer(new Waiting.Stop(), LONGEST_END);
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
      List<Waiting> batch = List.of();
      try {
        batch = await();
        batch.removeIf(Waiting.Nudge.class::isInstance);
        running = !batch.removeIf(Waiting.Stop.class::isInstance);
        write(batch);
      } catch (SQLException | RuntimeException | Error e) {
        health.failed(e);
        discardSession();
        // Nobody whose callback is on disk is left in the batch by then.
        String why = WriterHealth.reason(e);
        batch.forEach(each -> each.failed(why));
        LOG.log(Level.ERROR, "Writing failed; the database is opened again", e);
      } catch (InterruptedException e) {
        LOG.log(Level.DEBUG, "Only the sign to stop ends the writer", e);
      }
    }
    writeAnnouncements();
    discardSession();
    queue.rest().forEach(Waiting::busy);
  }

  /// What is to be done next; nothing when it is quiet.
  private List<Waiting> await() throws InterruptedException, SQLException {
    return queue.batch(intake == null ? queue.poll(REOPEN_AFTER) : next(intake));
  }

  /// What comes next; null when callbacks wait to be judged, or what became of them to be
  /// committed, and nothing has come for a moment.
  private @Nullable Waiting next(Intake open) throws InterruptedException, SQLException {
    WriterSession judging = session;
    if (judging != null && (judging.folding().isWaiting() || judging.folding().isPending())) {
      return queue.poll(QUIET);
    }
    Waiting first = queue.poll(LONG_QUIET);
    while (first == null && judging != null && (judging.write(announcements) || judging.tidy())) {
      first = queue.poll(Duration.ZERO);
    }
    if (first == null && open.isToBeCheckpointed()) {
      first = queue.poll(CHECKPOINT_AFTER);
      if (first == null) {
        open.checkpoint();
      }
    }
    return first == null ? queue.poll(LONGEST_REST) : first;
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
      String why = String.valueOf(health.downBecause());
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
    } else if (health.hasFailed()) {
      open.tryToWrite();
    }
    // Of nothing to commit, nobody need know how long it took.
    if (!rows.isEmpty() || health.hasFailed()) {
      commit(open);
    }
    health.works();
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
    health.requireReceiving();
    Intake open = Intake.open(database);
    try {
      session = health.damage() == null ? judging(open) : null;
      return open;
    } catch (SQLException | RuntimeException e) {
      // Left open, it would keep the lock from the next one.
      open.close();
      if (!Database.isLasting(e)) {
        throw e;
      }
      health.damaged(e, database.canReceive());
      LOG.log(Level.ERROR, health.downBecause(), e);
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
    Intake old = intake;
    intake = null;
    if (old != null) {
      old.close();
    }
  }
}
