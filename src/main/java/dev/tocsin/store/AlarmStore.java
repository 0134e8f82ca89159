package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.alarm.Effect;
import dev.tocsin.alarm.Reading;
import dev.tocsin.query.Vocabulary;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The database of callbacks and alarms. Any thread.
///
/// Reads see everything that was committed before they began, and never wait for the writer. The
/// program's own reads and those of strangers have a connection each, so that a slow question from
/// outside does not hold up the screen.
public final class AlarmStore implements CallbackSink, OperatorActions, AutoCloseable {

  private static final int AT_ONCE = 50;

  /// Longer than any question of the program's own takes; a guard against a bug.
  private static final Duration LONGEST_OWN_READ = Duration.ofMinutes(2);

  /// Shorter than strangers wait for an answer.
  private static final Duration LONGEST_FOREIGN_READ = Duration.ofSeconds(20);

  /// Longer than a person waits for anything but a sum of everything.
  private static final Duration LONGEST_HISTORY_READ = Duration.ofSeconds(30);

  private final Database database;
  private final Reads own;
  private final Reads foreign;
  private final Reads history;
  private final Writer writer;

  /// How often each was told of.
  private final Map<Effect, Long> effects = new ConcurrentHashMap<>();

  private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

  private AlarmStore(
      Database database, Reading.Reader reader, Vocabulary vocabulary, Duration staleAfter)
      throws SQLException {
    this.database = database;
    this.own = new Reads(database, vocabulary, LONGEST_OWN_READ);
    this.foreign = new Reads(database, vocabulary, LONGEST_FOREIGN_READ);
    this.history = new Reads(database, vocabulary, LONGEST_HISTORY_READ);
    this.writer = new Writer(database, reader, staleAfter, this::tell);
  }

  /// Opens the database, made anew if there is none, and folds what a crash left unjudged. Where it
  /// is [damaged][#damage()], it is enough that callbacks can be stored.
  ///
  /// @param reader reads a stored body again
  /// @param vocabulary the names for people, in which a question may be put
  /// @param staleAfter how long an alarm may fire without news
  /// @throws DatabaseProblem when it cannot be used; its files are untouched then
  public static AlarmStore open(
      Path file, Reading.Reader reader, Vocabulary vocabulary, Duration staleAfter) {
    try {
      return new AlarmStore(Database.openToReceive(file), reader, vocabulary, staleAfter);
    } catch (SQLException damaged) {
      throw new DatabaseProblem(
          "The database %s cannot be used: %s. Check the free room on its disk and start again. If it"
                  .formatted(file, damaged.getMessage())
              + " is damaged, 'tocsin salvage' reads what can be read of it, and 'tocsin restore"
              + " FILE' puts a backup in its place.",
          damaged);
    }
  }

  /// Adds a listener to the feed of changes. It is called on the writer's thread, after the commit,
  /// and must not block: every sender waits behind it.
  public void onCommit(Consumer<Commit> listener) {
    listeners.add(listener);
  }

  @Override
  public void submit(Received received, Consumer<Receipt> receipt) {
    writer.submit(received, receipt);
  }

  @Override
  public CompletionStage<Outcome> close(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    return writer.order(session -> session.actions().close(alarmId, at, by, note));
  }

  @Override
  public CompletionStage<Outcome> acknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    return writer.order(session -> session.actions().acknowledge(alarmId, at, by, note));
  }

  @Override
  public CompletionStage<Outcome> unacknowledge(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    return writer.order(session -> session.actions().unacknowledge(alarmId, at, by, note));
  }

  @Override
  public CompletionStage<Outcome> shelve(
      long alarmId, Instant until, Instant at, @Nullable String by, @Nullable String note) {
    return writer.order(session -> session.actions().shelve(alarmId, until, at, by, note));
  }

  @Override
  public CompletionStage<Outcome> unshelve(
      long alarmId, Instant at, @Nullable String by, @Nullable String note) {
    return writer.order(session -> session.actions().unshelve(alarmId, at, by, note));
  }

  @Override
  public CompletionStage<Integer> seen(List<Long> alarmIds, Instant at) {
    return forEach(alarmIds, (session, id) -> session.actions().seen(id, at));
  }

  /// Acknowledges many alarms, a few at a time; of how many that was news.
  ///
  /// @param by who; null when nobody said
  public CompletionStage<Integer> acknowledge(
      List<Long> alarmIds, Instant at, @Nullable String by) {
    return forEach(
        alarmIds,
        (session, id) -> session.actions().acknowledge(id, at, by, null) instanceof Outcome.Done);
  }

  @Override
  public CompletionStage<Outcome> note(long alarmId, Instant at, @Nullable String by, String note) {
    return writer.order(session -> session.actions().note(alarmId, at, by, note));
  }

  /// Keeps what was decided about interrupting a person, for the alarms' timelines. It is written
  /// when no callback waits, and lost, which is logged, when that takes too long.
  public void announced(List<Announcement> decided) {
    writer.announced(decided);
  }

  /// Reads one body in the inbox again: true when it is an alarm now and has left the inbox.
  public CompletionStage<Boolean> readAgain(long callbackId, Instant at) {
    return writer.order(session -> session.actions().readAgain(callbackId, at));
  }

  /// Reads all bodies in the inbox again; the number of those that have left it.
  ///
  /// @param readBy what reads them, to be kept: see [#inboxReadBy()]
  public CompletionStage<Integer> readInboxAgain(String readBy, Instant at) {
    return new InboxReading(writer, readBy, at).run();
  }

  /// Takes a body out of the inbox: false when it was not there. What was received is kept.
  public CompletionStage<Boolean> deleteFromInbox(long callbackId, Instant at) {
    return writer.order(session -> session.actions().delete(callbackId, at));
  }

  /// Ends events that never resolve, unless they were heard of since; how many are over now.
  public CompletionStage<Integer> expire(List<Long> alarmIds, Instant unheardSince, Instant at) {
    return forEach(alarmIds, (session, id) -> session.actions().expire(id, unheardSince, at));
  }

  /// What is done to one of many alarms; false when it changed nothing.
  private interface One {
    boolean act(WriterSession session, long alarmId) throws SQLException;
  }

  /// Does it to all of them, a few at a time, so that no callback waits behind them; how many were
  /// changed.
  private CompletionStage<Integer> forEach(List<Long> alarmIds, One one) {
    List<Long> first = alarmIds.subList(0, Math.min(alarmIds.size(), AT_ONCE));
    List<Long> rest = alarmIds.subList(first.size(), alarmIds.size());
    return writer
        .order(session -> {
          int changed = 0;
          for (long id : first) {
            changed += one.act(session, id) ? 1 : 0;
          }
          return changed;
        })
        .thenCompose(changed ->
            rest.isEmpty()
                ? CompletableFuture.completedStage(changed)
                : forEach(rest, one).thenApply(more -> changed + more));
  }

  /// Removes what was over before then: occurrences with all that is known of them, and what is in
  /// the inbox. What fires is never removed. It is done in small steps between the callbacks, on
  /// this thread, which may take hours.
  ///
  /// @return how many occurrences and callbacks without one were removed
  /// @throws DatabaseProblem when it could not go on; what was done by then stays done
  /// @throws InterruptedException when this thread was interrupted, likewise
  public Retention.Result removeOlderThan(Instant before) throws InterruptedException {
    return new Retention(database, writer, before).run();
  }

  /// The events that fire and of which nothing was heard since then.
  public List<Alarm> silentEvents(Instant since) {
    return own.read(connection -> Queries.silentEvents(connection, since));
  }

  /// What read the inbox last: another reader may understand more of it. Empty when none has.
  public Optional<String> inboxReadBy() {
    return readable(
        connection -> Optional.ofNullable(Queries.inboxReadBy(connection)), Optional.empty());
  }

  /// For the program's own questions.
  public AlarmReader reader() {
    return own;
  }

  /// For a person's questions about everything that is kept, which the live screen does not wait
  /// for.
  public HistoryReader history() {
    return history;
  }

  /// For questions that come from outside. One that takes too long ends with [ReadAborted].
  public AlarmReader foreignReader() {
    return foreign;
  }

  /// What a start asks for, which must not keep a damaged database from receiving.
  private <T> T readable(Reads.Read<T> read, T otherwise) {
    try {
      return own.read(read);
    } catch (DatabaseProblem unreadable) {
      if (damage() == null) {
        throw unreadable;
      }
      return otherwise;
    }
  }

  /// What the live screen shows: everything that fires, what ended since then, and what nobody has
  /// seen that ended before; in no order.
  public List<Alarm> live(Instant resolvedSince) {
    return own.read(connection -> Queries.live(connection, resolvedSince));
  }

  /// The other alarms of the same object; null where the alarm names none.
  public @Nullable OtherAlarms othersOfObject(Alarm alarm, Instant since) {
    return own.<@Nullable OtherAlarms>read(
        connection -> OtherAlarms.ofObject(connection, alarm, since));
  }

  /// The other alarms of the same policy; null where the alarm names none.
  public @Nullable OtherAlarms othersOfPolicy(Alarm alarm, Instant since) {
    return own.<@Nullable OtherAlarms>read(
        connection -> OtherAlarms.ofPolicy(connection, alarm, since));
  }

  /// When the last callback arrived; empty before the first.
  public Optional<Instant> lastReceivedAt() {
    return Optional.ofNullable(own.<@Nullable Instant>read(Queries::lastReceivedAt));
  }

  /// How many bodies are in the inbox.
  public long inboxSize() {
    return readable(Queries::inboxSize, 0L);
  }

  /// Keeps a time in which nobody listened.
  public CompletionStage<Boolean> keep(Outage outage) {
    return writer.order(session -> {
      OutageTable.add(session.connection(), outage);
      return true;
    });
  }

  /// Keeps that a person has looked after all times that ended by then.
  public CompletionStage<Boolean> checkOutages(Instant endedBy) {
    return writer.order(session -> {
      OutageTable.check(session.connection(), endedBy);
      return true;
    });
  }

  /// Keeps that the receiver listens, so that the next start knows since when nobody did.
  public CompletionStage<Boolean> listening(Instant now) {
    return writer.order(session -> {
      OutageTable.listenedUntil(session.connection(), now);
      return true;
    });
  }

  /// When the receiver was last known to listen; empty before the first time.
  public Optional<Instant> listenedUntil() {
    return readable(
        connection -> Optional.ofNullable(OutageTable.listenedUntil(connection)), Optional.empty());
  }

  /// The times in which nobody listened that ended since then, newest first.
  public List<Outage> outages(Instant since, int most) {
    return readable(connection -> OutageTable.since(connection, since, most), List.of());
  }

  /// The longest time between two callbacks since then; five minutes stand for all that is shorter.
  public Duration longestGap(Instant since) {
    return own.read(connection -> LongestGap.since(connection, since));
  }

  /// How often the newest callbacks came again.
  public Retries retries(int newest) {
    return own.read(connection -> Reception.retries(connection, newest));
  }

  /// When the newest alarms began and their first pushes came, newest first; those left out that do
  /// not tell their beginning.
  ///
  /// @param butOf the id of a policy whose alarms are left out too
  public List<Arrival> arrivals(int limit, String butOf) {
    return own.read(connection -> Reception.arrivals(connection, limit, butOf));
  }

  /// Which database it is and how far it goes.
  public Extent extent() {
    return own.read(Extent::of);
  }

  /// The size on disk.
  public long bytes() {
    return database.bytes();
  }

  /// How many callbacks and orders wait for the writer. Only reads memory.
  public int waiting() {
    return writer.waiting();
  }

  /// How it works, in numbers. Asks the file system for two sizes, which a slow disk may hold up.
  public StoreFigures figures() {
    return new StoreFigures(
        waiting(),
        database.commits().counted(),
        database.mainBytes(),
        database.walBytes(),
        effects);
  }

  /// Why nothing can be written at the moment; null when all is well.
  public @Nullable String failure() {
    return writer.health().failure();
  }

  /// What is damaged, in SQLite's words, so that callbacks are stored and nothing else is done
  /// until the next start; null when nothing is known to be.
  public @Nullable String damage() {
    return writer.health().damage();
  }

  /// Why callbacks are not stored, or stored but not judged; null when all is well. Only reads
  /// memory.
  public @Nullable String downBecause() {
    return writer.health().downBecause();
  }

  /// Writes what waits, then closes the database.
  @Override
  public void close() {
    writer.close();
    own.close();
    history.close();
    foreign.close();
  }

  private void tell(Commit commit) {
    commit.changes().forEach(change -> effects.merge(change.effect(), 1L, Long::sum));
    for (Consumer<Commit> listener : listeners) {
      try {
        listener.accept(commit);
      } catch (RuntimeException | Error e) {
        System.getLogger(AlarmStore.class.getName())
            .log(System.Logger.Level.ERROR, "A listener failed", e);
      }
    }
  }
}
