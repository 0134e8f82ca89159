package dev.tocsin.hostile;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.LongStream;

/// Many hostile requests at once, and what was wrong with the answers and with what was kept.
final class HostileRound {

  private static final int AT_ONCE = 200;

  private final RealReceiver receiver;
  private final Duration within;
  private final long before;
  private final List<String> faults = new ArrayList<>();
  private final List<Exchange> exchanges = new ArrayList<>();

  /// @param within what a connection may last after its last byte was sent
  HostileRound(RealReceiver receiver, Duration within) throws SQLException {
    this.receiver = receiver;
    this.before = receiver.last();
    this.within = within;
  }

  /// Plays requests of a seed, in no order.
  HostileRound play(long seed, long first, int count)
      throws InterruptedException, ExecutionException {
    Semaphore room = new Semaphore(AT_ONCE);
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Exchange>> begun =
          LongStream.range(first, first + count)
              .mapToObj(number -> senders.submit(() -> play(seed, number, room)))
              .toList();
      for (Future<Exchange> each : begun) {
        exchanges.add(each.get());
      }
    }
    return this;
  }

  private Exchange play(long seed, long number, Semaphore room)
      throws IOException, InterruptedException {
    HostileRequest request = HostileRequests.make(seed, number, RealReceiver.TOKEN);
    room.acquire();
    try {
      return Exchange.of(request, receiver.port(), within);
    } finally {
      room.release();
    }
  }

  /// What was not as it must be, each in a line; empty when all is well.
  List<String> faults() throws SQLException {
    Map<String, Integer> kept = receiver.keptAfter(before);
    for (Exchange exchange : exchanges) {
      if (!exchange.ended()) {
        faults.add("Neither closed nor given up: " + exchange);
      }
      if (exchange.isTalkative()) {
        faults.add("Tells too much: " + exchange.answers());
      }
      int stored = exchange.request().anyPart() ? takeParts(exchange, kept) : take(exchange, kept);
      if (stored < exchange.acknowledged()) {
        faults.add(
            "Acknowledged %d, kept %d: %s".formatted(exchange.acknowledged(), stored, exchange));
      }
    }
    kept.values().removeIf(count -> count == 0);
    kept.keySet().stream()
        .filter(body -> exchanges.stream().noneMatch(exchange -> isPartOf(body, exchange)))
        .forEach(body -> faults.add("Kept, but sent by nobody like that: " + Framings.shown(body)));
    return faults;
  }

  /// Takes what is kept of this one out of what is kept.
  private int take(Exchange exchange, Map<String, Integer> kept) {
    int stored = 0;
    for (byte[] body : exchange.request().bodies()) {
      Integer rows = kept.remove(Bytes.latin(body));
      if (rows != null && rows > 1) {
        faults.add("Kept %d times: %s".formatted(rows, exchange));
      }
      stored += rows == null ? 0 : 1;
    }
    return stored;
  }

  /// Takes one of each part: others may have sent the same few bytes.
  private static int takeParts(Exchange exchange, Map<String, Integer> kept) {
    int stored = 0;
    for (Map.Entry<String, Integer> each : kept.entrySet()) {
      if (each.getValue() > 0 && isPartOf(each.getKey(), exchange)) {
        each.setValue(each.getValue() - 1);
        stored++;
      }
    }
    return stored;
  }

  private static boolean isPartOf(String body, Exchange exchange) {
    return exchange.request().anyPart() && Bytes.latin(exchange.request().sent()).contains(body);
  }

  int acknowledged() {
    return exchanges.stream().mapToInt(Exchange::acknowledged).sum();
  }

  /// How many were closed without a word.
  long unanswered() {
    return exchanges.stream().filter(exchange -> exchange.answers().isEmpty()).count();
  }

  Duration longest() {
    return exchanges.stream().map(Exchange::took).max(Comparator.naturalOrder()).orElseThrow();
  }
}
