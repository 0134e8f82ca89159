package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Messages;
import dev.tocsin.export.AlarmJson;
import dev.tocsin.export.Verdict;
import dev.tocsin.query.HouseRules;
import dev.tocsin.store.Receipt;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReceiverTest {

  @Test
  void itTellsWhereItListens() {
    try (TestReceiver server = new TestReceiver()) {
      int port = server.receiver.port();

      assertThat(port).isPositive();
      assertThat(server.receiver.address()).isEqualTo("127.0.0.1:" + port);
      assertThat(server.receiver.callbackUrl())
          .isEqualTo("http://127.0.0.1:" + port + "/callback/s3cret-Token_1");
    }
  }

  @Test
  void aTakenPortIsAnAnswer() throws Exception {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      StartResult result = start("127.0.0.1", other.getLocalPort());

      assertThat(result)
          .isInstanceOfSatisfying(
              StartResult.PortTaken.class,
              taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
    }
  }

  @Test
  void anAddressOfAnotherMachineIsAnAnswer() {
    assertThat(start("192.0.2.1", 0)).isInstanceOf(StartResult.CannotBind.class);
  }

  @Test
  void aNameThatIsNoAddressIsAnAnswer() {
    assertThat(start("no such host", 0)).isInstanceOf(StartResult.CannotBind.class);
  }

  @Test
  void closingLetsARequestEndAndTurnsNewOnesAway() throws Exception {
    TestReceiver server = new TestReceiver();
    try (RawConnection running = server.connect();
        RawConnection idle = server.connect()) {
      idle.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(idle.answer().status()).isEqualTo(200);
      server.shelf.hold();
      running.send(post("held"));
      Shelf.Held held = server.shelf.held.take();

      CompletableFuture<Void> closed = CompletableFuture.runAsync(server.receiver::close);
      Answered refused = untilRefused(idle);
      assertThat(refused.status()).isEqualTo(503);
      assertThat(refused.header("Retry-After")).isEqualTo("2");
      assertThat(refused.body()).startsWith("{\"error\":\"stopping\"");
      assertThat(closed).isNotDone();

      held.receipt().accept(new Receipt.Stored());
      assertThat(running.answer().body()).contains("\"held\"");
      closed.get(10, TimeUnit.SECONDS);
      server.receiver.close();
    }
    // Threads of the receiver end a moment after it is closed.
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().startsWith("tocsin-receiver")) {
        assertThat(thread.join(Duration.ofSeconds(10))).as(thread.getName()).isTrue();
      }
    }
  }

  @Test
  void closingDoesNotWaitForConnectionsThatWereBrokenOff() throws Exception {
    TestReceiver server = new TestReceiver();
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST " + TestReceiver.PATH + " HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\na");
      Thread.sleep(100);
      connection.reset();
    }
    Thread.sleep(100);

    CompletableFuture.runAsync(server::close).get(4, TimeUnit.SECONDS);
  }

  @Test
  void itListensAgainAtTheSamePort() throws Exception {
    TestReceiver first = new TestReceiver();
    int port = first.receiver.port();
    assertThat(first.post("x").statusCode()).isEqualTo(200);
    first.close();

    StartResult again = start("127.0.0.1", port);

    assertThat(again).isInstanceOf(StartResult.Started.class);
    ((StartResult.Started) again).receiver().close();
  }

  @Test
  void healthIsUpWithoutASecret() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      HttpResponse<String> answer = server.get("/health");

      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body())
          .isEqualTo(
              "{\"status\":\"up\",\"version\":\"1.2.3\",\"queue\":0,\"errors\":0,"
                  + "\"lastErrorAt\":null}");
    }
  }

  @Test
  void healthIsDownWithTheReason() throws Exception {
    try (TestReceiver server = new TestReceiver()) {
      server.vitals.down().set("disk full");

      HttpResponse<String> answer = server.get("/health");

      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.body()).startsWith("{\"status\":\"down\",\"reason\":\"disk full\",");
    }
  }

  @Test
  void secretsAreNotInTheConfigsText() {
    ReceiverConfig config =
        new ReceiverConfig("127.0.0.1", 1, "tok", "api", "code", ReceiverLimits.STANDARD);

    assertThat(config.toString()).isEqualTo("ReceiverConfig[127.0.0.1:1]");
  }

  private static Answered untilRefused(RawConnection connection) throws IOException {
    Answered answer;
    do {
      connection.send("GET /health HTTP/1.1\r\nHost: x\r\n\r\n");
      answer = connection.answer();
    } while (answer.status() == 200);
    return answer;
  }

  private static String post(String body) {
    return "POST "
        + TestReceiver.PATH
        + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private static StartResult start(String bind, int port) {
    Shelf shelf = new Shelf();
    InstantSource clock = InstantSource.system();
    return Receiver.start(
        new ReceiverConfig(bind, port, "token", null, null, ReceiverLimits.STANDARD),
        new Receiver.Parts(
            TestReceiver::read,
            shelf,
            shelf,
            shelf,
            new AlarmJson(
                subject -> "",
                subject -> Optional.empty(),
                Messages.STALE_AFTER,
                Verdict::plain,
                clock),
            Messages.STALE_AFTER,
            _ -> HouseRules.NONE,
            new TestVitals(),
            "1",
            clock));
  }
}
