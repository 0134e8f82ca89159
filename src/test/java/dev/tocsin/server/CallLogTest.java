package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Reading;
import dev.tocsin.server.Call.Outcome;
import dev.tocsin.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the receiver remembers of its calls.
class CallLogTest {

  private static final ReceiverConfig CONFIG =
      new ReceiverConfig(
          "127.0.0.1",
          0,
          TestReceiver.TOKEN,
          TestReceiver.API_TOKEN,
          null,
          ReceiverLimits.STANDARD);

  private TestReceiver server = new TestReceiver(CONFIG, CallLogTest::byItsText);

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void whatIsStoredIsTold() throws Exception {
    server.send("POST", TestReceiver.PATH + "?source=hk", "an alarm");

    Call call = newest();
    assertThat(call.outcome()).isEqualTo(Outcome.STORED);
    assertThat(call.status()).isEqualTo(200);
    assertThat(call.method()).isEqualTo("POST");
    assertThat(call.bytes()).isEqualTo(8);
    assertThat(call.source()).isEqualTo("hk");
    assertThat(call.address()).isEqualTo("127.0.0.1");
    assertThat(call.forwardedFor()).isNull();
    assertThat(call.at()).isEqualTo(TestReceiver.NOW);
    assertThat(call.took()).isPositive();
    assertThat(server.receiver.calls().times())
        .satisfies(times -> {
          assertThat(times.longest()).isEqualTo(call.took());
          assertThat(times.median()).isEqualTo(call.took());
        });
  }

  @Test
  void theAnswerTimeCountsTheStore() throws Exception {
    server.shelf.hold();
    try (RawConnection connection = server.connect()) {
      connection.send(post("Content-Length: 1", "x"));
      Shelf.Held held = server.shelf.held.take();
      Thread.sleep(30);
      assertThat(server.receiver.calls().newest()).isEmpty();
      held.receipt().accept(new Receipt.Stored());
      connection.answer();
    }

    assertThat(newest().took()).isGreaterThanOrEqualTo(Duration.ofMillis(20));
  }

  @Test
  void theSameBodyAgainIsARetry() throws Exception {
    server.post("one");
    server.post("another");
    server.post("one");

    assertThat(server.receiver.calls().newest())
        .extracting(Call::outcome)
        .containsExactly(Outcome.STORED_AGAIN, Outcome.STORED, Outcome.STORED);
  }

  @ParameterizedTest
  @CsvSource({"GET,200", "HEAD,200", "POST,200"})
  void aCheckOfTheUrlIsToldWithItsMethod(String method) throws Exception {
    server.send(method, TestReceiver.PATH, "");

    assertThat(newest().outcome()).isEqualTo(Outcome.CHECKED);
    assertThat(newest().method()).isEqualTo(method);
  }

  @ParameterizedTest
  @CsvSource({
    "POST /callback/wrong,                 '',                              WRONG_ADDRESS, 404",
    "POST /callback/wrong,                 Content-Length: 99999999999999,  WRONG_ADDRESS, 404",
    "GET /api/alarms,                      '',                              WRONG_API_TOKEN, 401",
    "PUT /callback/s3cret-Token_1,         '',                              WRONG_METHOD, 405",
    "POST /callback/s3cret-Token_1,        Content-Length: 262145,          TOO_LARGE, 413",
    "POST /callback/s3cret-Token_1,        Content-Length: 18446744073709551616, MALFORMED, 400",
    "GET /callback/s3cret-Token_1,         Content-Length: 5,               MALFORMED, 400",
    "POST /callback/s3cret-Token_1,        Transfer-Encoding: gzip,         MALFORMED, 501"
  })
  void aRefusalIsToldWithItsReason(String line, String header, Outcome outcome, int status)
      throws Exception {
    try (RawConnection connection = server.connect()) {
      String rest = header.isEmpty() ? "" : header + "\r\n";
      connection.send(line + " HTTP/1.1\r\nHost: x\r\n" + rest + "\r\n");
      assertThat(connection.answer().status()).isEqualTo(status);
    }

    assertThat(newest().outcome()).isEqualTo(outcome);
    assertThat(newest().status()).isEqualTo(status);
    assertThat(server.receiver.calls().count(outcome)).isEqualTo(1);
  }

  @Test
  void aCompressedBodyIsRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(post("Content-Encoding: gzip\r\nContent-Length: 1", "x"));
      connection.answer();
    }

    assertThat(newest().outcome()).isEqualTo(Outcome.COMPRESSED);
  }

  @Test
  void aBusyStoreAndAFailingOneAreToldApart() throws Exception {
    server.shelf.behaviour = (callback, receipt) -> receipt.accept(new Receipt.Busy());
    server.post("one");
    server.shelf.behaviour = (callback, receipt) -> receipt.accept(new Receipt.Failed("full"));
    server.post("two");
    server.shelf.behaviour =
        (callback, receipt) -> {
          throw new IllegalStateException();
        };
    server.post("three");

    assertThat(server.receiver.calls().newest())
        .extracting(Call::outcome)
        .containsExactly(Outcome.NOT_STORED, Outcome.NOT_STORED, Outcome.BUSY);
  }

  @Test
  void aReceiptThatNeverComesAndABodyThatNeverEndsAreTold() throws Exception {
    server.close();
    server = new TestReceiver(TestReceiver.impatient());
    server.shelf.hold();
    server.post("late");
    assertThat(newest().outcome()).isEqualTo(Outcome.NOT_STORED);
    server.shelf.held.take().receipt().accept(new Receipt.Stored());

    try (RawConnection connection = server.connect()) {
      connection.send(post("Content-Length: 5", "ab"));
      connection.answer();
    }
    assertThat(newest().outcome()).isEqualTo(Outcome.TOO_SLOW);
    assertThat(newest().bytes()).isEqualTo(2);
    assertThat(server.receiver.calls().newest()).hasSize(2);
  }

  @Test
  void aSenderThatGoesAwayIsTold() throws Exception {
    RawConnection connection = server.connect();
    connection.send(post("Content-Length: 5000", "half of it"));
    Thread.sleep(50);
    connection.reset();

    await(1);
    assertThat(newest().outcome()).isEqualTo(Outcome.ABORTED);
    assertThat(newest().status()).isZero();
    assertThat(newest().bytes()).isEqualTo(10);
    assertThat(server.receiver.calls().times()).isNull();
  }

  @Test
  void whatIsAskedOfTheApiAndTheHealthIsNoCall() throws Exception {
    server.api("/api/alarms");
    server.api("/api/alarms/99");
    server.apiPost("/api/alarms/99/close", "");
    server.get("/health");

    assertThat(server.receiver.calls()).isEqualTo(Calls.NONE);
  }

  @Test
  void whatASenderSaysOfItselfIsCutAndCanBeShown() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST %s?source=%%E2%%80%%AEevil%%0Aline HTTP/1.1\r\nHost: x\r\n"
                  .formatted(TestReceiver.PATH)
              + "X-Forwarded-For: 1.2.3.4, \u0085"
              + "9".repeat(5_000)
              + "\r\n"
              + "Content-Length: 1\r\n\r\nx");
      assertThat(connection.answer().status()).isEqualTo(200);
    }

    assertThat(newest().source()).isEqualTo("⟨U+202E⟩evil␊line");
    assertThat(newest().forwardedFor())
        .startsWith("1.2.3.4, ")
        .hasSizeLessThan(120)
        .contains("⟨U+0085⟩")
        .doesNotContain("\u0085");
  }

  @Test
  void noSecretIsInIt() throws Exception {
    server.post("x");
    server.get(TestReceiver.PATH);
    server.get(TestReceiver.PATH + "/more");
    server.api("/api/alarms");
    server.send("PUT", TestReceiver.PATH, "x");

    assertThat(server.receiver.calls().newest()).hasSize(4);
    assertThat(server.receiver.calls().toString())
        .doesNotContain(TestReceiver.TOKEN, TestReceiver.API_TOKEN);
  }

  @Test
  void theLogNeverGrowsAndStrangersPushNoCallOut() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send(post("Content-Length: 1", "x"));
      connection.answer();
      for (int i = 0; i < CallLog.MOST_STRANGERS + 50; i++) {
        connection.send("GET /wp-login.php HTTP/1.1\r\nHost: x\r\n\r\n");
        connection.answer();
      }
      assertThat(server.receiver.calls().newest()).hasSize(CallLog.MOST_STRANGERS + 1);
      assertThat(server.receiver.calls().newest().getLast().outcome()).isEqualTo(Outcome.STORED);

      for (int i = 0; i < CallLog.MOST_CALLS + 50; i++) {
        connection.send(post("Content-Length: 1", "x"));
        connection.answer();
      }
    }

    Calls calls = server.receiver.calls();
    assertThat(calls.newest()).hasSize(CallLog.MOST_CALLS + CallLog.MOST_STRANGERS);
    assertThat(calls.newest())
        .extracting(Call::number)
        .isSortedAccordingTo(Comparator.reverseOrder());
    assertThat(calls.count(Outcome.STORED)).isEqualTo(CallLog.MOST_CALLS + 51L);
    assertThat(calls.count(Outcome.WRONG_ADDRESS)).isEqualTo(CallLog.MOST_STRANGERS + 50L);
  }

  private static Reading byItsText(byte[] body, @Nullable String source) {
    String text = new String(body, StandardCharsets.UTF_8);
    return new Reading.Unreadable(Reading.Reason.NOT_AN_ALARM, null, text, null);
  }

  private Call newest() {
    return server.receiver.calls().newest().getFirst();
  }

  private void await(int calls) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (server.receiver.calls().newest().size() < calls) {
      assertThat(System.nanoTime()).as("still waiting").isLessThan(end);
      LockSupport.parkNanos(1_000_000);
    }
  }

  private static String post(String headers, String body) {
    return "POST %s HTTP/1.1\r\nHost: x\r\n%s\r\n\r\n%s"
        .formatted(TestReceiver.PATH, headers, body);
  }
}
