package dev.tocsin.powercut;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// Senders that post the firing and the resolve of ever new alarms, each push with a number of its
/// own.
///
/// They own the threads `sender-N`, which end by themselves.
final class Pushes {

  private static final int CONNECTIONS = 8;
  private static final long OF_ONE_CONNECTION = 1_000_000;

  private final AtomicInteger left;

  /// @param count how many to send in all
  Pushes(int count) {
    left = new AtomicInteger(count);
  }

  /// The body of a push: even numbers fire, the odd one after each resolves.
  static byte[] body(long number) {
    return number % 2 == 0
        ? AlarmBody.firing(number, number, 0)
        : AlarmBody.resolved(number, number - 1);
  }

  /// Returns when all are acknowledged.
  void send(int port, String path) throws InterruptedException {
    List<Thread> senders = new ArrayList<>();
    for (int i = 0; i < CONNECTIONS; i++) {
      long first = i * OF_ONE_CONNECTION;
      senders.add(Thread.ofPlatform().name("sender-" + i).start(() -> send(port, path, first)));
    }
    for (Thread sender : senders) {
      sender.join();
    }
  }

  private void send(int port, String path, long first) {
    try (Connection connection = new Connection(port, path)) {
      for (long number = first; left.getAndDecrement() > 0; number++) {
        if (connection.post(body(number)) != 200) {
          throw new IllegalStateException("Push " + number + " was not taken");
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
