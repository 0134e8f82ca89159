package dev.tocsin.soak;

import dev.tocsin.hostile.HostileTraffic;
import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/// Everything that a receiver meets in its life, at a steady rate: alarms and their ends, retries,
/// questions and searches of the API, and requests that are odd, broken off or hostile.
///
/// Owns the threads `soak-N`, which [#end] ends.
final class Traffic {

  private static final int REPEATED_AFTER = 10;
  private static final int QUESTIONS_A_SECOND = 3;
  private static final int ODD_ONES_A_SECOND = 4;

  private static final String[] QUESTIONS = {
    "/api/counts",
    "/api/alarms?phase=firing",
    "/api/alarms?q=cpu%20is%3Aresolved&limit=50",
    "/api/alarms?q=ins-00000&limit=20",
    "/api/alarms?q=%E5%91%8A%E8%AD%A6",
    "/api/inbox?limit=20",
    "/api/alarms/1",
    "/health"
  };

  private final ScheduledExecutorService threads =
      new ScheduledThreadPoolExecutor(4, Thread.ofPlatform().name("soak-", 0).daemon().factory());
  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;
  private final String path;
  private final String apiToken;
  private volatile Connection connection;
  private long next;
  private int questions;
  private final AtomicLong acknowledged = new AtomicLong();
  private final AtomicLong failed = new AtomicLong();

  /// Begins.
  ///
  /// @param pushes callbacks a second
  Traffic(int port, String token, String apiToken, int pushes) throws IOException {
    this.port = port;
    this.path = "/callback/" + token;
    this.apiToken = apiToken;
    this.connection = new Connection(port, path);
    HostileTraffic odd = new HostileTraffic(System.nanoTime(), token, port);
    every(pushes, this::push);
    every(QUESTIONS_A_SECOND, this::ask);
    every(ODD_ONES_A_SECOND, odd::send);
  }

  /// Something that may fail.
  private interface Act {
    void run() throws Exception;
  }

  private void every(int timesASecond, Act act) {
    var _ =
        threads.scheduleAtFixedRate(
            () -> {
              try {
                act.run();
              } catch (Exception e) {
                failed.incrementAndGet();
              }
            },
            0,
            1_000_000 / timesASecond,
            TimeUnit.MICROSECONDS);
  }

  private void push() throws IOException {
    long number = next;
    byte[] body =
        number % 2 == 0
            ? AlarmBody.firing(number, number, 0)
            : AlarmBody.resolved(number, number - 1);
    try {
      int times = number % REPEATED_AFTER == 0 ? 2 : 1;
      for (int i = 0; i < times; i++) {
        if (connection.post(body) != 200) {
          failed.incrementAndGet();
          return;
        }
      }
    } catch (IOException broken) {
      connection.close();
      connection = new Connection(port, path);
      throw broken;
    }
    next++;
    acknowledged.incrementAndGet();
  }

  private void ask() throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + port + QUESTIONS[questions++ % QUESTIONS.length]);
    HttpResponse<byte[]> answer =
        client.send(
            HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + apiToken).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
      failed.incrementAndGet();
    }
  }

  /// How many pushes were acknowledged, retries not counted.
  long acknowledged() {
    return acknowledged.get();
  }

  /// How many pushes and questions were not answered as they should.
  long failed() {
    return failed.get();
  }

  void end() throws IOException, InterruptedException {
    threads.shutdownNow();
    var _ = threads.awaitTermination(10, TimeUnit.SECONDS);
    client.close();
    connection.close();
  }
}
