package dev.tocsin.store;

import dev.tocsin.alarm.AlarmChange;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.store.RetentionTable.Ended;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/// Removes what was over before a moment, in steps so small that no callback waits longer than for
/// a commit or two, and with pauses between them.
///
/// The room that becomes free within the file is used again, so that it stops growing; it is not
/// given back to the disk, which would move pages about while callbacks are written. A backup is
/// made without it.
public final class Retention {

  private static final int AT_ONCE = 200;

  /// So many callbacks are deleted in a few milliseconds.
  private static final int CALLBACKS_AT_ONCE = 50;

  /// Too short for a sender to notice.
  private static final Duration LONGEST_STEP = Duration.ofMillis(10);

  /// Three quarters of the time belong to the callbacks.
  private static final Duration PAUSE = Duration.ofMillis(30);

  /// What was removed.
  ///
  /// @param alarms occurrences
  /// @param withoutAlarm callbacks that belonged to none
  public record Result(long alarms, long withoutAlarm) {}

  /// What came of one step.
  ///
  /// @param done how many of those that were asked for need not be looked at again
  /// @param removed how many of these were removed
  private record Step(int done, int removed) {}

  /// What is done to some of them within the writer's open transaction.
  private interface Work<T> {
    Step on(WriterSession session, List<T> some) throws SQLException;
  }

  private final Database database;
  private final Writer writer;
  private final Instant before;

  Retention(Database database, Writer writer, Instant before) {
    this.database = database;
    this.writer = writer;
    this.before = before;
  }

  Result run() throws InterruptedException {
    try (Connection reader = database.reader()) {
      long alarms = 0;
      List<Ended> ended =
          RetentionTable.ended(reader, before, new Ended(0, Long.MIN_VALUE), AT_ONCE);
      while (!ended.isEmpty()) {
        alarms += each(ended, this::removeAlarms);
        ended = RetentionTable.ended(reader, before, ended.getLast(), AT_ONCE);
      }
      long callbacks = 0;
      long firstSince = RetentionTable.firstSince(reader, before);
      List<Long> found = RetentionTable.withoutAlarm(reader, before, 0, firstSince, AT_ONCE);
      while (!found.isEmpty()) {
        callbacks += each(found, Retention::removeCallbacks);
        found = RetentionTable.withoutAlarm(reader, before, found.getLast(), firstSince, AT_ONCE);
      }
      await(session -> {
        RetentionTable.deleteOutages(session.connection(), before);
        return true;
      });
      return new Result(alarms, callbacks);
    } catch (SQLException e) {
      throw new DatabaseProblem("What is old could not be read: " + e.getMessage(), e);
    }
  }

  private <T> long each(List<T> found, Work<T> work) throws InterruptedException {
    long removed = 0;
    List<T> left = found;
    while (!left.isEmpty()) {
      List<T> some = left;
      Step step = await(session -> work.on(session, some));
      removed += step.removed();
      left = left.subList(step.done(), left.size());
      Thread.sleep(PAUSE);
    }
    return removed;
  }

  private Step removeAlarms(WriterSession session, List<Ended> some) throws SQLException {
    long end = System.nanoTime() + LONGEST_STEP.toNanos();
    int done = 0;
    int removed = 0;
    while (done < some.size() && (done == 0 || System.nanoTime() <= end)) {
      long id = some.get(done).alarmId();
      if (session.retention().isRemovable(id, before)) {
        while (session.retention().deleteOldestCallbacks(id, CALLBACKS_AT_ONCE)
            == CALLBACKS_AT_ONCE) {
          if (System.nanoTime() > end) {
            return new Step(done, removed);
          }
        }
        removeAlarm(session, id);
        removed++;
      }
      done++;
    }
    return new Step(done, removed);
  }

  /// The screen keeps what nobody has seen, so that it must hear that it is over.
  private static void removeAlarm(WriterSession session, long id) throws SQLException {
    Optional<AlarmChange> unseen = session.alarms().find(id).flatMap(Lifecycle::see);
    if (unseen.isPresent()) {
      session.folding().keep(unseen.get());
    }
    session.retention().deleteAlarm(id);
    session.alarms().removed(id);
  }

  private static Step removeCallbacks(WriterSession session, List<Long> some) throws SQLException {
    long end = System.nanoTime() + LONGEST_STEP.toNanos();
    int done = 0;
    while (done < some.size() && (done == 0 || System.nanoTime() <= end)) {
      long id = some.get(done);
      if (session.inbox().delete(id)) {
        session.folding().inboxChanged();
      }
      session.retention().deleteWithoutAlarm(id);
      done++;
    }
    return new Step(done, done);
  }

  private <T> T await(Order.Work<T> work) throws InterruptedException {
    try {
      return writer.order(work).toCompletableFuture().get();
    } catch (ExecutionException e) {
      throw new DatabaseProblem("What is old could not be removed: " + e.getMessage(), e);
    }
  }
}
