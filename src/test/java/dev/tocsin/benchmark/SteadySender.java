package dev.tocsin.benchmark;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/// Posts at a steady rate, each alarm at most once a call, and notes when. A push is known by the
/// duration that it carries.
final class SteadySender {

  private static final int CONNECTIONS = 8;

  private final int port;
  private final String path;
  private final int alarms;
  final long[] sentAt;
  final long[] answeredAt;

  SteadySender(int port, String path, int alarms, int most) {
    this.port = port;
    this.path = path;
    this.alarms = alarms;
    sentAt = new long[most];
    answeredAt = new long[most];
  }

  /// Posts pushes with these durations; returns when all are answered.
  ///
  /// @param rate how many a second; 0 as fast as it goes
  void send(int from, int to, int rate) throws InterruptedException {
    AtomicInteger next = new AtomicInteger(from);
    long begin = System.nanoTime();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      threads.add(
          Thread.ofPlatform()
              .name("sender-" + i)
              .start(() -> {
                try (Connection connection = new Connection(port, path)) {
                  for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
                    if (rate > 0) {
                      awaitTime(begin + (n - from) * 1_000_000_000L / rate);
                    }
                    post(connection, n);
                  }
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              }));
    }
    for (Thread thread : threads) {
      thread.join();
    }
  }

  private void post(Connection connection, int n) throws IOException {
    byte[] body = AlarmBody.firing(n, n % alarms, n);
    sentAt[n] = System.nanoTime();
    int status = connection.post(body);
    answeredAt[n] = System.nanoTime();
    if (status != 200) {
      throw new IOException("Answered " + status);
    }
  }

  private static void awaitTime(long nanos) {
    for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }
}
