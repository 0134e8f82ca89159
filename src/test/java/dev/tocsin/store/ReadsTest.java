package dev.tocsin.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.alarm.Messages;
import dev.tocsin.callback.Bodies;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.ZoneId;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What one question may cost.
class ReadsTest {

  private static final String ENDLESS =
      "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

  @TempDir private Path folder;
  private StoreFixture fixture;

  @BeforeEach
  void open() {
    fixture = new StoreFixture(folder);
  }

  @AfterEach
  void close() {
    fixture.close();
  }

  @Test
  void aReadThatTakesTooLongIsEndedAndTheNextIsAnswered() throws SQLException {
    try (Reads reads = reads(new AtomicInteger(), Duration.ofMillis(50))) {
      assertThatThrownBy(() -> reads.read(ReadsTest::endless))
          .isInstanceOfSatisfying(
              ReadAborted.class,
              aborted -> assertThat(aborted.reason()).isEqualTo(ReadAborted.Reason.TOO_LONG));

      assertThat(reads.counts(StoreFixture.MOMENT).firing()).isZero();
    }
  }

  @Test
  void closingTheStoreEndsTheReadThatGoesOn() throws Exception {
    Reads foreign = (Reads) fixture.store().foreignReader();
    CountDownLatch begun = new CountDownLatch(1);
    CompletableFuture<Long> read =
        CompletableFuture.supplyAsync(
            () ->
                foreign.read(connection -> {
                  begun.countDown();
                  return endless(connection);
                }),
            task -> Thread.ofPlatform().daemon().start(task));
    begun.await();

    CompletableFuture.runAsync(fixture::stop, task -> Thread.ofPlatform().daemon().start(task))
        .get(10, TimeUnit.SECONDS);

    assertThatThrownBy(read::join)
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOfSatisfying(
            ReadAborted.class,
            aborted -> assertThat(aborted.reason()).isEqualTo(ReadAborted.Reason.CLOSING));
  }

  @Test
  void theNamesOfAKindAreMadeOnceForAWord() throws SQLException {
    fixture.keep(Bodies.firing("ins-1", "91", 0), StoreFixture.NOW);
    fixture.keep(Bodies.firing("ins-2", "91", 0), StoreFixture.NOW);
    AtomicInteger made = new AtomicInteger();
    try (Reads reads = reads(made, Duration.ofSeconds(20))) {
      assertThat(total(reads, "zzz")).isZero();
      assertThat(made).hasValue(1);

      assertThat(total(reads, "(ins-1 OR zzz) -ins-2 is:firing")).isOne();
      assertThat(total(reads, "ins -zzz")).isEqualTo(2);
    }
  }

  private Reads reads(AtomicInteger made, Duration longest) throws SQLException {
    return new Reads(
        Database.forReading(fixture.file()),
        source -> {
          made.incrementAndGet();
          return StoreFixture.VOCABULARY.names(source);
        },
        longest);
  }

  private static long total(Reads reads, String text) {
    Moment moment = new Moment(StoreFixture.NOW, ZoneId.of("UTC"), Messages.STALE_AFTER);
    return reads
        .alarms(
            new AlarmQuery(
                null,
                ((Parsed) QueryParser.parse(text)).query(),
                moment,
                null,
                null,
                null,
                null,
                9))
        .total();
  }

  private static long endless(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(ENDLESS)) {
      return result.getLong(1);
    }
  }
}
