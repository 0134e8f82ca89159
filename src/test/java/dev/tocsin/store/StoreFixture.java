package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Reading;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Moment;
import dev.tocsin.query.Vocabulary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A store in a folder, used as the receiver uses it.
final class StoreFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-20T06:01:00Z");

  static final Moment MOMENT = new Moment(NOW, ZoneOffset.UTC, Messages.STALE_AFTER);

  static final Vocabulary VOCABULARY = new CatalogVocabulary(Catalog.load());

  private final Reading.Reader reader;
  private final List<Commit> commits = new ArrayList<>();
  private final Path file;
  private AlarmStore store;

  StoreFixture(Path folder) {
    this(folder, new CallbackReader(ZoneId.of("Asia/Shanghai")));
  }

  StoreFixture(Path folder, Reading.Reader reader) {
    this.reader = reader;
    file = folder.resolve("tocsin.db");
    open();
  }

  void open() {
    store = AlarmStore.open(file, reader, VOCABULARY, Messages.STALE_AFTER);
    store.onCommit(commit -> {
      synchronized (commits) {
        commits.add(commit);
        commits.notifyAll();
      }
    });
  }

  AlarmStore store() {
    return store;
  }

  /// Hands a body over and waits for the receipt.
  Receipt send(byte[] body, Instant at) {
    CompletableFuture<Receipt> receipt = new CompletableFuture<>();
    store.submit(new Received(at, body, null, reader.read(body, null)), receipt::complete);
    return receipt.orTimeout(20, TimeUnit.SECONDS).join();
  }

  /// Hands a body over and waits until it is on disk and judged.
  void keep(byte[] body, Instant at) {
    assertThat(send(body, at)).isInstanceOf(Receipt.Stored.class);
    awaitJudged();
  }

  void awaitJudged() {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (number("SELECT coalesce(max(id), 0) FROM callback")
        > number("SELECT judged_through FROM progress")) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
      LockSupport.parkNanos(1_000_000);
    }
  }

  List<Commit> commits() {
    synchronized (commits) {
      return List.copyOf(commits);
    }
  }

  long number(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      return result.getLong(1);
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  /// All rows of a query, each as the text of its columns.
  List<String> rows(String sql) {
    try (Connection connection = connect();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      List<String> rows = new ArrayList<>();
      while (result.next()) {
        StringBuilder row = new StringBuilder();
        for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
          row.append(result.getMetaData().getColumnName(column))
              .append('=')
              .append(result.getString(column))
              .append('|');
        }
        rows.add(row.toString());
      }
      return rows;
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  Path file() {
    return file;
  }

  /// Ends the program, as it were; the files stay to be looked at.
  void stop() {
    store.close();
    assertThat(number("SELECT resolved FROM progress"))
        .as("how many are over")
        .isEqualTo(number("SELECT count(*) FROM alarm WHERE phase = 'RESOLVED'"));
  }

  @Override
  public void close() {
    store.close();
  }
}
