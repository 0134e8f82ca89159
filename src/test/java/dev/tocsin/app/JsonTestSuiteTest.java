package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.callback.Bodies;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.query.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// Everything that JSON parsers were ever found to stumble over, sent as callbacks.
class JsonTestSuiteTest {

  private static final Instant BEGIN = Instant.parse("2026-11-20T06:30:00Z");
  private static final Duration PAST_RETRIES = Duration.ofMinutes(11);

  private record Row(ByteBuffer body, int count) {}

  @TempDir Path folder;
  private final HttpClient client = HttpClient.newHttpClient();
  private final ProgramEnd end = new ProgramEnd();
  private volatile Instant now = BEGIN;
  private ReceiverProgram program;
  private URI callbackUrl;

  @BeforeEach
  void open() throws Exception {
    ReceiverOptions options = new ReceiverOptions();
    new CommandLine(options).parseArgs("--data", folder.toString(), "--port", "0");
    program = ReceiverProgram.open(options, () -> now, end);
    callbackUrl = URI.create(((ReceiverState.Listening) program.receiver().start()).callbackUrl());
  }

  @AfterEach
  void close() {
    client.close();
    end.close();
  }

  @Test
  void eachBodyStandsByteForByteInOneRowAndItsRetryIsCounted() throws Exception {
    Map<String, byte[]> suite = suite();

    for (Map.Entry<String, byte[]> each : suite.entrySet()) {
      now = now.plus(PAST_RETRIES);
      post(each.getKey(), each.getValue());
      post(each.getKey(), each.getValue());
    }

    List<Row> rows = judgedRows();
    assertThat(rows)
        .extracting(Row::body)
        .containsExactlyElementsOf(suite.values().stream().map(ByteBuffer::wrap).toList());
    assertThat(rows).allMatch(row -> row.count() == 2);
    assertThat(program.store().reader().inboxSize()).isEqualTo(rows.size());

    post("a firing", Bodies.firing("ins-1", "97.2", 0));

    judgedRows();
    assertThat(
            program
                .store()
                .reader()
                .counts(new Moment(now, ZoneOffset.UTC, Duration.ofHours(24)))
                .firing())
        .isOne();
  }

  private void post(String name, byte[] body) throws IOException, InterruptedException {
    HttpResponse<Void> answer =
        client.send(
            HttpRequest.newBuilder(callbackUrl)
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build(),
            HttpResponse.BodyHandlers.discarding());
    assertThat(answer.statusCode()).as(name).isEqualTo(200);
  }

  /// Every row of the table of callbacks in the order of arrival, once all have been judged.
  private List<Row> judgedRows() throws SQLException {
    try (Connection connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("tocsin.db"));
        Statement statement = connection.createStatement()) {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
      while (!allJudged(statement)) {
        assertThat(System.nanoTime()).as("still waiting").isLessThan(deadline);
        LockSupport.parkNanos(1_000_000);
      }
      List<Row> rows = new ArrayList<>();
      try (ResultSet result =
          statement.executeQuery(
              "SELECT CAST(body AS BLOB) AS body, count FROM callback ORDER BY id")) {
        while (result.next()) {
          rows.add(new Row(ByteBuffer.wrap(result.getBytes("body")), result.getInt("count")));
        }
      }
      return rows;
    }
  }

  private static boolean allJudged(Statement statement) throws SQLException {
    try (ResultSet result =
        statement.executeQuery(
            "SELECT judged_through >= (SELECT max(id) FROM callback) FROM progress")) {
      return result.next() && result.getBoolean(1);
    }
  }

  /// The files of the suite but the empty one, which would be a check of the URL.
  private static Map<String, byte[]> suite() throws IOException {
    Map<String, byte[]> suite = new LinkedHashMap<>();
    try (InputStream packed =
            Objects.requireNonNull(
                JsonTestSuiteTest.class.getResourceAsStream("/jsontestsuite/test_parsing.zip"));
        ZipInputStream files = new ZipInputStream(packed)) {
      for (ZipEntry file = files.getNextEntry(); file != null; file = files.getNextEntry()) {
        byte[] body = files.readAllBytes();
        if (body.length > 0) {
          suite.put(file.getName(), body);
        }
      }
    }
    assertThat(suite).hasSizeGreaterThan(300);
    return suite;
  }
}
