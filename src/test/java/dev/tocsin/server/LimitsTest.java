package dev.tocsin.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tocsin.store.Receipt;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What one sender can take of time and memory.
class LimitsTest {

  private final List<AutoCloseable> open = new ArrayList<>();
  private final ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor();

  @AfterEach
  void stop() throws Exception {
    senders.shutdownNow();
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
  }

  @Test
  void aSilentConnectionIsClosed() throws Exception {
    assertThat(connect(start(TestReceiver.impatient())).isClosedByServer()).isTrue();
  }

  @Test
  void anIdleConnectionIsClosed() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    connection.send(head(1) + "a");
    assertThat(connection.answer().status()).isEqualTo(200);

    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void slowHeadersEndTheConnection() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    connection.send("POST " + TestReceiver.PATH + " HTTP/1.1\r\nHo");

    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void aStalledBodyIsGivenUp() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    connection.send(head(5) + "ab");

    Answered answer = connection.answer();
    assertThat(answer.status()).isEqualTo(408);
    assertThat(answer.header("Connection")).isEqualTo("close");
    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void aBodyThatTricklesIsGivenUpAllTheSame() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    connection.send(head(1000));
    senders.execute(() -> {
      try {
        while (true) {
          connection.send("x");
          Thread.sleep(20);
        }
      } catch (Exception closed) {
        // As it should be.
      }
    });

    assertThat(connection.answer().status()).isEqualTo(408);
  }

  @Test
  void stalledBodiesDoNotHoldAGoodCallback() throws Exception {
    TestReceiver server = start(ReceiverLimits.STANDARD);
    for (int i = 0; i < 400; i++) {
      connect(server).send(head(5000) + "stalled");
    }

    HttpResponse<String> answer =
        senders.submit(() -> server.post("good")).get(3, TimeUnit.SECONDS);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aGoodAlarmPassesFourHundredBadConnections() throws Exception {
    TestReceiver server = start(ReceiverLimits.STANDARD);
    String[] bad = {
      "",
      "POST " + TestReceiver.PATH + " HTTP/1.1\r\nHo",
      head(5000) + "stalled",
      head(2_000_000_000) + "x",
      "POST " + TestReceiver.PATH + " HTTP/1.1\r\nContent-Length: 5\r\n\r\nx",
      head(5).replace("Content-Length: 5", "Transfer-Encoding: chunked") + "ffff\r\nx",
      "\u0016\u0003\u0001\u0002\u0000\u0001",
      "GET /callback/wrong HTTP/1.1\r\nHost: x\r\n\r\n".repeat(20)
    };
    for (int i = 0; i < 400; i++) {
      connect(server).send(bad[i % bad.length]);
    }

    HttpResponse<String> answer =
        senders.submit(() -> server.post("good")).get(1, TimeUnit.SECONDS);

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  @Test
  void aRequestThatTheServerItselfRefusesDoesNotStayOpen() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    connection.send("POST " + TestReceiver.PATH + " HTTP/1.1\r\nContent-Length: 9\r\n\r\nstalled");

    assertThat(connection.isClosedByServer()).isTrue();
  }

  @Test
  void aSenderThatNeverReadsItsAnswersIsGivenUp() throws Exception {
    RawConnection connection = connect(start(TestReceiver.impatient()));
    String questions = "GET /callback/wrong HTTP/1.1\r\nHost: x\r\n\r\n".repeat(1_000);

    // As soon as the buffers of both sides are full of answers nothing is taken any more.
    assertThatThrownBy(
            () -> {
              for (int i = 0; i < 10_000; i++) {
                connection.send(questions);
              }
            })
        .isInstanceOf(IOException.class);
  }

  @Test
  void largeStalledBodiesAreBoundedTogetherAndDoNotHoldAGoodCallback() throws Exception {
    TestReceiver server = start(ReceiverLimits.STANDARD);
    List<RawConnection> stalled = new ArrayList<>();
    String most = "x".repeat(200_000);
    for (int i = 0; i < 30; i++) {
      stalled.add(connect(server).send(head(200_001)).send(most));
    }

    assertThat(server.post("good").statusCode()).isEqualTo(200);
    // Which of them finds no room is a matter of chance; most likely it is the last.
    boolean bounded = false;
    for (RawConnection each : stalled.reversed()) {
      bounded = bounded || each.answer().status() == 503;
    }
    assertThat(bounded).isTrue();
  }

  @Test
  void aReceiptThatNeverComesIsA503AndALateOneDoesNothing() throws Exception {
    TestReceiver server = start(TestReceiver.impatient());
    server.shelf.hold();
    RawConnection connection = connect(server);
    connection.send(head(4) + "late");

    Answered answer = connection.answer();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.body()).startsWith("{\"error\":\"not_stored\"");

    server.shelf.held.take().receipt().accept(new Receipt.Stored());
    server.shelf.behaviour = (callback, receipt) -> receipt.accept(new Receipt.Stored());
    connection.send(head(4) + "next");
    assertThat(connection.answer().body()).isEqualTo("{\"sessionId\":\"next\",\"retCode\":0}");
  }

  @Test
  void moreRequestsThanTheLimitAreTurnedAwayAtOnceAndTheRestGoesOn() throws Exception {
    TestReceiver server = start(inFlight(2, 1_000_000));
    server.shelf.hold();
    RawConnection first = connect(server).send(head(1) + "1");
    RawConnection second = connect(server).send(head(1) + "2");
    Shelf.Held one = server.shelf.held.take();
    Shelf.Held two = server.shelf.held.take();

    RawConnection third = connect(server).send(head(1) + "3");
    Answered answer = third.answer();
    assertThat(answer.status()).isEqualTo(503);
    assertThat(answer.header("Retry-After")).isEqualTo("2");
    assertThat(answer.body()).startsWith("{\"error\":\"busy\"");

    one.receipt().accept(new Receipt.Stored());
    two.receipt().accept(new Receipt.Stored());
    assertThat(first.answer().status()).isEqualTo(200);
    assertThat(second.answer().status()).isEqualTo(200);
    third.send(head(1) + "3");
    server.shelf.held.take().receipt().accept(new Receipt.Stored());
    assertThat(third.answer().status()).isEqualTo(200);
  }

  @Test
  void moreBytesThanTheLimitAreTurnedAway() throws Exception {
    TestReceiver server = start(inFlight(10, 1_000));
    server.shelf.hold();
    RawConnection first = connect(server).send(head(900) + "x".repeat(900));
    Shelf.Held one = server.shelf.held.take();

    assertThat(connect(server).send(head(200) + "x".repeat(200)).answer().status()).isEqualTo(503);

    one.receipt().accept(new Receipt.Stored());
    assertThat(first.answer().status()).isEqualTo(200);
  }

  @Test
  void sendersThatBreakOffInTheMiddleGiveBackWhatTheyHeld() throws Exception {
    ReceiverLimits usual = ReceiverLimits.STANDARD;
    TestReceiver server = start(inFlight(usual.requestsInFlight(), 100_000));
    for (int i = 0; i < 20; i++) {
      RawConnection connection = connect(server).send(head(60_000) + "x".repeat(50_000));
      Thread.sleep(20);
      connection.reset();
    }

    // The last of them may not be noticed at once; one that is never noticed would take the room of
    // every sender to come.
    int status = 0;
    for (int attempt = 0; attempt < 50 && status != 200; attempt++) {
      RawConnection last = connect(server).send(head(60_000) + "x".repeat(50_000));
      Thread.sleep(100);
      status = last.send("x".repeat(10_000)).answer().status();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void slowAndBrokenBodiesOfClosingsDoNotStopTheApi() throws Exception {
    TestReceiver server = start(TestReceiver.impatient());
    for (int i = 0; i < 20; i++) {
      RawConnection stalled = connect(server).send(closing(10) + "x");
      if (i % 4 == 0) {
        Thread.sleep(20);
        stalled.reset();
      }
    }

    // Undertow may notice a sender's end late, and the room is given back with it.
    int status = 0;
    for (int attempt = 0; attempt < 100 && status != 200; attempt++) {
      Thread.sleep(50);
      status = server.api("/api/counts").statusCode();
    }
    assertThat(status).isEqualTo(200);
  }

  @Test
  void aStalledClosingIsGivenUpAndChangesNothing() throws Exception {
    TestReceiver server = start(TestReceiver.impatient());
    RawConnection connection = connect(server).send(closing(10) + "{}");

    assertThat(connection.answer().status()).isEqualTo(408);
    assertThat(connection.isClosedByServer()).isTrue();
    assertThat(server.shelf.actions).isEmpty();
  }

  @Test
  void aClosingThatSaysItIsHugeIsRefusedBeforeItIsRead() throws Exception {
    TestReceiver server = start(ReceiverLimits.STANDARD);

    assertThat(connect(server).send(closing(2_000_000_000) + "x").answer().status()).isEqualTo(413);
    assertThat(connect(server).send(closing(16 * 1024 + 1)).answer().status()).isEqualTo(413);
  }

  private static String closing(int length) {
    return "POST /api/alarms/3/close HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer "
        + TestReceiver.API_TOKEN
        + "\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }

  private static ReceiverLimits inFlight(int requests, int bytes) {
    ReceiverLimits usual = ReceiverLimits.STANDARD;
    return new ReceiverLimits(
        usual.bodyBytes(),
        requests,
        bytes,
        usual.headersWithin(),
        usual.idleFor(),
        usual.bodyWithin(),
        Duration.ofSeconds(30),
        usual.closeWithin());
  }

  private TestReceiver start(ReceiverLimits limits) {
    TestReceiver server = new TestReceiver(limits);
    open.add(server);
    return server;
  }

  private RawConnection connect(TestReceiver server) throws Exception {
    RawConnection connection = server.connect();
    open.add(connection);
    return connection;
  }

  private static String head(int length) {
    return "POST "
        + TestReceiver.PATH
        + " HTTP/1.1\r\nHost: x\r\nContent-Length: "
        + length
        + "\r\n\r\n";
  }
}
