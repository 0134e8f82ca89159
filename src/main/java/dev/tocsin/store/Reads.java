package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Announcement;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.query.Vocabulary;
import dev.tocsin.query.When;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Reads on one connection, one after the other. Any thread.
final class Reads implements AlarmReader, HistoryReader, AutoCloseable {

  /// A read on an open connection.
  interface Read<T extends @Nullable Object> {
    T from(Connection connection) throws SQLException;
  }

  private final Connection connection;
  private final AlarmSearch search;
  private final ReadLimit limit;
  private final ReentrantLock turn = new ReentrantLock();

  /// @param longest what one read may take before it is [ended][ReadAborted]
  Reads(Database database, Vocabulary vocabulary, Duration longest) throws SQLException {
    connection = database.reader();
    SqlFunctions.addTo(connection, vocabulary);
    search = new AlarmSearch(connection, vocabulary);
    limit = new ReadLimit(connection, longest);
  }

  @Override
  public AlarmPage alarms(AlarmQuery query) {
    return read(_ -> {
      Question question = Question.of(query);
      List<Alarm> found = search.rows(question);
      boolean more = found.size() > query.limit();
      List<Alarm> page = more ? found.subList(0, query.limit()) : found;
      boolean all = !more && query.after() == null;
      return new AlarmPage(
          page, all ? page.size() : search.total(question), more ? page.getLast().id() : null);
    });
  }

  @Override
  public HistoryPage page(HistoryQuery query) {
    List<Alarm> found = read(_ -> search.rows(Question.of(query)));
    boolean more = found.size() > query.limit();
    return new HistoryPage(more ? found.subList(0, query.limit()) : found, more);
  }

  @Override
  public List<HistoryGroup> groups(HistoryQuery query, HistoryGroup.By by, int most) {
    return read(_ -> search.groups(Question.of(query), by, most));
  }

  @Override
  public long count(HistoryQuery query) {
    return read(_ -> search.total(Question.of(query)));
  }

  @Override
  public QueryReach reach(Query query, Moment moment) {
    return read(_ ->
        new QueryReach(
            search.total(Question.of(moment, new Query.Is(State.FIRING), query)),
            search.total(
                Question.of(moment, new Query.Since(new When.Ago(QueryReach.LATELY)), query))));
  }

  @Override
  public void abandonWhen(BooleanSupplier unwanted) {
    limit.abandonWhen(unwanted);
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return read(open -> Queries.alarm(open, id));
  }

  @Override
  public List<StoredCallback> callbacks(long alarmId, int limit) {
    return read(open -> Queries.callbacks(open, alarmId, limit));
  }

  @Override
  public List<Action> actions(long alarmId) {
    return read(open -> Queries.actions(open, alarmId));
  }

  @Override
  public List<Announcement> announcements(long alarmId) {
    return read(open -> AnnouncementTable.of(open, alarmId));
  }

  @Override
  public List<InboxEntry> inbox(int limit) {
    return read(open -> Queries.inbox(open, limit));
  }

  @Override
  public List<SeenDrift> drift(int limit) {
    return read(open -> Queries.drift(open, limit));
  }

  @Override
  public StoreCounts counts(Moment moment) {
    Question shelved = Question.of(moment, new Query.Is(State.FIRING), new Query.Is(State.SHELVED));
    return read(open -> Queries.counts(open, moment.staleBefore(), search.total(shelved)));
  }

  @Override
  public long inboxSize() {
    return read(Queries::inboxSize);
  }

  @Override
  public long inboxDropped() {
    return read(Queries::inboxDropped);
  }

  <T extends @Nullable Object> T read(Read<T> read) {
    turn.lock();
    try {
      limit.begin();
      return read.from(connection);
    } catch (SQLException e) {
      ReadAborted.Reason reason = limit.reason();
      if (reason != null) {
        throw new ReadAborted(reason, e);
      }
      throw new DatabaseProblem("Reading the database failed: " + e.getMessage(), e);
    } finally {
      turn.unlock();
    }
  }

  /// Ends the read that goes on, and closes the connection.
  @Override
  public void close() {
    limit.close();
    turn.lock();
    try {
      connection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      turn.unlock();
    }
  }
}
