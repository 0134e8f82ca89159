package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Reading;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The database of callbacks and alarms. Any thread.
///
/// Reads see everything that was committed before they began, and never wait for the writer.
public final class AlarmStore implements CallbackSink, AlarmReader, AutoCloseable {

  /// A read on an open connection.
  private interface Read<T> {
    T from(Connection connection) throws SQLException;
  }

  private final Database database;
  private final Connection readConnection;
  private final ReentrantLock reading = new ReentrantLock();
  private final Writer writer;
  private final List<Consumer<Commit>> listeners = new CopyOnWriteArrayList<>();

  private AlarmStore(Database database, Function<byte[], Reading> reader) throws SQLException {
    this.database = database;
    this.readConnection = database.reader();
    this.writer = new Writer(database, reader, this::tell);
  }

  /// Opens the database, made anew if there is none, and folds what a crash left unjudged.
  ///
  /// @param reader reads a stored body again
  /// @throws DatabaseProblem when it cannot be used; its files are untouched then
  public static AlarmStore open(Path file, Function<byte[], Reading> reader) {
    try {
      return new AlarmStore(Database.open(file), reader);
    } catch (SQLException damaged) {
      throw new DatabaseProblem(
          "The database %s cannot be used: %s. Put a backup in its place, or move it aside to start"
                  .formatted(file, damaged.getMessage())
              + " with an empty one.",
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

  /// What the live screen shows: everything that fires, and what ended since then; in no order.
  public List<Alarm> live(Instant resolvedSince) {
    return read(connection -> Queries.live(connection, resolvedSince));
  }

  @Override
  public AlarmPage alarms(AlarmQuery query) {
    return read(connection -> Queries.page(connection, query));
  }

  @Override
  public Optional<Alarm> alarm(long id) {
    return read(connection -> Queries.alarm(connection, id));
  }

  @Override
  public List<StoredCallback> callbacks(long alarmId) {
    return read(connection -> Queries.callbacks(connection, alarmId));
  }

  @Override
  public List<InboxEntry> inbox(int limit) {
    return read(connection -> Queries.inbox(connection, limit));
  }

  @Override
  public StoreCounts counts(Instant now) {
    return read(connection -> Queries.counts(connection, now));
  }

  /// When the last callback arrived; empty before the first.
  public Optional<Instant> lastReceivedAt() {
    return Optional.ofNullable(
        this.<@Nullable Instant>read(connection -> Queries.lastReceivedAt(connection)));
  }

  /// How many bodies are in the inbox.
  public long inboxSize() {
    return read(Queries::inboxSize);
  }

  /// The size on disk.
  public long bytes() {
    return database.bytes();
  }

  /// Why nothing can be written at the moment; null when all is well.
  public @Nullable String failure() {
    return writer.failure();
  }

  /// Writes what waits, then closes the database.
  @Override
  public void close() {
    writer.close();
    reading.lock();
    try {
      readConnection.close();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      reading.unlock();
    }
  }

  private <T extends @Nullable Object> T read(Read<T> read) {
    reading.lock();
    try {
      return read.from(readConnection);
    } catch (SQLException e) {
      throw new DatabaseProblem("Reading the database failed: " + e.getMessage(), e);
    } finally {
      reading.unlock();
    }
  }

  private void tell(Commit commit) {
    for (Consumer<Commit> listener : listeners) {
      try {
        listener.accept(commit);
      } catch (RuntimeException e) {
        System.getLogger(AlarmStore.class.getName())
            .log(System.Logger.Level.ERROR, "A listener failed", e);
      }
    }
  }
}
