package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.catalog.CatalogVocabulary;
import dev.tocsin.query.Vocabulary;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A store in a folder, used as the receiver uses it.
final class StoreFixture implements AutoCloseable {

  static final Instant NOW = Instant.parse("2026-11-20T06:01:00Z");

  static final Vocabulary VOCABULARY = new CatalogVocabulary(Catalog.load());

  private final CallbackReader reader = new CallbackReader(ZoneId.of("Asia/Shanghai"));
  private final List<Commit> commits = new ArrayList<>();
  private final Path file;
  private AlarmStore store;

  StoreFixture(Path folder) {
    file = folder.resolve("tocsin.db");
    open();
  }

  void open() {
    store = AlarmStore.open(file, reader, VOCABULARY);
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
    store.submit(new Received(at, body, reader.apply(body)), receipt::complete);
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
            > number("SELECT judged_through FROM progress")
        || number("SELECT count(*) FROM callback WHERE alarm_id IS NULL")
            > number("SELECT count(*) FROM inbox")) {
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

  Connection connect() throws SQLException {
    return DriverManager.getConnection("jdbc:sqlite:" + file);
  }

  Path file() {
    return file;
  }

  @Override
  public void close() {
    store.close();
  }
}
