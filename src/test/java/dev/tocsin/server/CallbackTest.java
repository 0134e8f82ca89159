package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.store.Receipt;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbackTest {

  private final TestReceiver server = new TestReceiver();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() {
    senders.shutdownNow();
    server.close();
  }

  @Test
  void aStoredCallbackIsAnsweredWithItsSessionId() throws Exception {
    HttpResponse<String> answer = server.post("abc-1");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("{\"sessionId\":\"abc-1\",\"retCode\":0}");
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
    assertThat(answer.headers().map()).doesNotContainKeys("server", "access-control-allow-origin");
    assertThat(server.receiver.activity().lastPushAt()).isEqualTo(TestReceiver.NOW);
  }

  @Test
  void theStoreGetsTheBytesExactlyAsReceived() throws Exception {
    byte[] bytes = {'{', (byte) 0xff, 0, '\r', '\n', ' '};
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Length: 6")).send(bytes);

      assertThat(connection.answer().status()).isEqualTo(200);
    }
    assertThat(server.shelf.received.getFirst().body()).isEqualTo(bytes);
    assertThat(server.shelf.received.getFirst().at()).isEqualTo(TestReceiver.NOW);
  }

  @Test
  void theSourceThatTheUrlNamesGoesWithTheBody() throws Exception {
    server.send("POST", TestReceiver.PATH + "?source=tokyo", "a");
    server.send("POST", TestReceiver.PATH + "?source=" + "x".repeat(500), "b");
    server.send("POST", TestReceiver.PATH + "?source=", "c");
    server.post("d");

    assertThat(server.shelf.received)
        .extracting(received -> received.source())
        .containsExactly("tokyo", "x".repeat(64), null, null);
  }

  @Test
  void aBodyOfTheLargestSizeIsTaken() throws Exception {
    String largest = "x".repeat(256 * 1024);

    assertThat(server.post(largest).statusCode()).isEqualTo(200);
    assertThat(server.shelf.received.getFirst().body())
        .isEqualTo(largest.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aChunkedBodyIsPutTogether() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Transfer-Encoding: Chunked") + "3\r\nabc\r\n");
      connection.send("2\r\nde\r\n0\r\n\r\n");

      assertThat(connection.answer().body()).contains("abcde");
    }
  }

  @Test
  void aBodyInManyPiecesIsPutTogether() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Length: 26"));
      for (char letter = 'a'; letter <= 'z'; letter++) {
        Thread.sleep(3);
        connection.send(String.valueOf(letter));
      }

      assertThat(connection.answer().body()).contains("\"abcdefghijklmnopqrstuvwxyz\"");
    }
  }

  @Test
  void manyCallbacksComeOverOneConnection() throws Exception {
    try (RawConnection connection = server.connect()) {
      for (int i = 0; i < 50; i++) {
        connection.send(head("Content-Length: 2") + (10 + i));
        assertThat(connection.answer().body()).contains("\"" + (10 + i) + "\"");
      }
    }
  }

  @Test
  void pipelinedCallbacksAreAnsweredInTurn() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send((head("Content-Length: 1") + "a") + (head("Content-Length: 1") + "b"));

      assertThat(connection.answer().body()).contains("\"a\"");
      assertThat(connection.answer().body()).contains("\"b\"");
    }
  }

  @Test
  void aSenderThatAsksFirstIsToldToContinue() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Length: 2", "Expect: 100-continue"));
      assertThat(connection.answer().status()).isEqualTo(100);

      connection.send("ok");
      assertThat(connection.answer().body()).contains("\"ok\"");
    }
  }

  @Test
  void thereIsNoAnswerBeforeTheReceipt() throws Exception {
    server.shelf.hold();
    Future<HttpResponse<String>> answer = senders.submit(() -> server.post("held"));
    Shelf.Held held = taken();
    Thread.sleep(100);
    assertThat(answer.isDone()).isFalse();
    assertThat(server.receiver.activity().lastPushAt()).isNull();

    held.receipt().accept(new Receipt.Stored());

    assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void waitingForReceiptsHoldsNoWorker() throws Exception {
    server.shelf.hold();
    List<Future<HttpResponse<String>>> answers = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      answers.add(senders.submit(() -> server.post("held")));
    }
    List<Shelf.Held> all = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      all.add(taken());
    }

    assertThat(server.api("/api/counts").statusCode()).isEqualTo(200);

    all.forEach(held -> held.receipt().accept(new Receipt.Stored()));
    for (Future<HttpResponse<String>> answer : answers) {
      assertThat(answer.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aBusyStoreMakesTheSenderComeAgain() throws Exception {
    server.shelf.behaviour = (callback, receipt) -> receipt.accept(new Receipt.Busy());

    HttpResponse<String> answer = server.post("x");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).startsWith("{\"error\":\"busy\"");
  }

  @Test
  void aFailedStoreMakesTheSenderComeAgain() throws Exception {
    server.shelf.behaviour =
        (callback, receipt) ->
            senders.execute(() -> receipt.accept(new Receipt.Failed("disk full")));

    HttpResponse<String> answer = server.post("x");

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.headers().firstValue("Retry-After")).contains("2");
    assertThat(answer.body()).startsWith("{\"error\":\"not_stored\"").doesNotContain("full");
    assertThat(server.receiver.activity().lastPushAt()).isNull();
  }

  @Test
  void aStoreThatThrowsMakesTheSenderComeAgain() throws Exception {
    server.shelf.behaviour =
        (callback, receipt) -> {
          throw new IllegalStateException("broken");
        };

    assertThat(server.post("x").statusCode()).isEqualTo(503);
  }

  @Test
  void anErrorInTheProgramIsAnsweredSoThatTheSenderTriesAgain() throws Exception {
    ReceiverConfig config =
        new ReceiverConfig("127.0.0.1", 0, TestReceiver.TOKEN, null, null, ReceiverLimits.STANDARD);
    try (TestReceiver broken =
        new TestReceiver(
            config,
            (_, _) -> {
              throw new StackOverflowError();
            })) {
      HttpResponse<String> answer = broken.post("deep");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
      assertThat(broken.shelf.received).isEmpty();
    }
  }

  @Test
  void aHostileSessionIdCannotBreakTheAnswer() throws Exception {
    HttpResponse<String> answer = server.post("\",\"retCode\":9}\r\n\u0000</script>\\ 告警 \u2028");

    assertThat(answer.body())
        .isEqualTo(
            "{\"sessionId\":\"\\u0022,\\u0022retCode\\u0022:9}\\u000d\\u000a\\u0000\\u003c/script>"
                + "\\u005c \\u544a\\u8b66 \\u2028\",\"retCode\":0}");
  }

  @Test
  void sixtyFourSendersAtOnceAreAllAnswered() throws Exception {
    server.shelf.behaviour =
        (callback, receipt) ->
            CompletableFuture.delayedExecutor(1, TimeUnit.MILLISECONDS)
                .execute(() -> receipt.accept(new Receipt.Stored()));
    List<Callable<Void>> tasks = new ArrayList<>();
    for (int i = 0; i < 64; i++) {
      String name = "sender-" + i + "-";
      tasks.add(() -> {
        try (RawConnection connection = server.connect()) {
          for (int n = 0; n < 20; n++) {
            String body = name + n;
            connection.send(head("Content-Length: " + body.length()) + body);
            assertThat(connection.answer())
                .returns(200, Answered::status)
                .returns("{\"sessionId\":\"" + body + "\",\"retCode\":0}", Answered::body);
          }
          return null;
        }
      });
    }

    for (Future<Void> done : senders.invokeAll(tasks)) {
      done.get();
    }
    assertThat(server.shelf.received).hasSize(64 * 20);
  }

  @Test
  void aSenderThatHasGoneHarmsNobody() throws Exception {
    server.shelf.hold();
    try (RawConnection connection = server.connect()) {
      connection.send(head("Content-Length: 1") + "a");
      Shelf.Held held = taken();
      connection.reset();
      held.receipt().accept(new Receipt.Stored());
    }
    Future<HttpResponse<String>> next = senders.submit(() -> server.post("b"));
    taken().receipt().accept(new Receipt.Stored());

    assertThat(next.get(10, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
  }

  @Test
  void aSecondReceiptDoesNothing() throws Exception {
    server.shelf.behaviour =
        (callback, receipt) -> {
          receipt.accept(new Receipt.Stored());
          receipt.accept(new Receipt.Failed("twice"));
        };
    try (RawConnection connection = server.connect()) {
      for (int i = 0; i < 100; i++) {
        connection.send(head("Content-Length: 1") + "a");
        assertThat(connection.answer().status()).isEqualTo(200);
      }
    }
  }

  private Shelf.Held taken() throws InterruptedException {
    Shelf.Held held = server.shelf.held.poll(10, TimeUnit.SECONDS);
    assertThat(held).as("a callback at the store within %s", Duration.ofSeconds(10)).isNotNull();
    return Objects.requireNonNull(held);
  }

  private static String head(String... headers) {
    return "POST "
        + TestReceiver.PATH
        + " HTTP/1.1\r\nHost: x\r\n"
        + String.join("\r\n", headers)
        + "\r\n\r\n";
  }
}
