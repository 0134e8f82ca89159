package dev.tocsin.hostile;

import dev.tocsin.load.AlarmBody;
import dev.tocsin.load.Connection;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Whether a receiver is as it was before: all its room free, no connection left.
final class Afterwards {

  private static final int REQUESTS_IN_FLIGHT = 64;
  private static final int LARGEST_BODY = 256 * 1024;
  private static final int LARGEST_BODIES_AT_ONCE = 16;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final RealReceiver receiver;
  private final List<String> faults = new ArrayList<>();
  private long next;

  /// @param first the number of the first alarm that nobody has sent yet
  Afterwards(RealReceiver receiver, long first) {
    this.receiver = receiver;
    this.next = first;
  }

  List<String> faults() throws Exception {
    aGoodAlarmIsAnsweredAtOnce();
    noConnectionIsLeft();
    allRoomIsFree();
    allBytesAreFree();
    return faults;
  }

  private void aGoodAlarmIsAnsweredAtOnce() throws IOException {
    long firing = receiver.firing();
    long began = System.nanoTime();
    try (Connection connection = new Connection(receiver.port(), receiver.path())) {
      expect(connection.post(alarm()), 200, "a good alarm");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    if (took.compareTo(Duration.ofSeconds(1)) > 0) {
      faults.add("A good alarm took " + took);
    }
    await(() -> receiver.firing() == firing + 1, "A good alarm is not among those that fire");
  }

  private void noConnectionIsLeft() {
    await(
        () -> {
          try {
            return receiver.connections() <= 0;
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        },
        "Connections are left");
  }

  /// As many requests as there is room for wait for the store at once, and not one more.
  private void allRoomIsFree() throws Exception {
    receiver.hold();
    try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> answers = new ArrayList<>();
      for (int i = 0; i < REQUESTS_IN_FLIGHT; i++) {
        answers.add(senders.submit(posting(alarm())));
      }
      await(() -> receiver.held() == REQUESTS_IN_FLIGHT, "There is not room for as many as before");
      expect(posting(alarm()).call(), 503, "one request too many");
      receiver.letGo();
      for (Future<Integer> answer : answers) {
        expect(answer.get(), 200, "a request that had room");
      }
    }
  }

  /// As many of the largest bodies as may arrive at once.
  private void allBytesAreFree() throws Exception {
    List<Socket> slow = new ArrayList<>();
    byte[] most = new byte[LARGEST_BODY - 1];
    Arrays.fill(most, (byte) ' ');
    try {
      for (int i = 0; i < LARGEST_BODIES_AT_ONCE; i++) {
        var socket = new Socket(InetAddress.getLoopbackAddress(), receiver.port());
        slow.add(socket);
        String head = new Target(RealReceiver.TOKEN, 0).post("Content-Length: " + LARGEST_BODY);
        socket.getOutputStream().write(Bytes.request(head, most));
      }
      for (var socket : slow) {
        socket.getOutputStream().write('0' + slow.indexOf(socket) % 10);
        socket.setSoTimeout(Math.toIntExact(PATIENCE.toMillis()));
        String answer =
            new String(socket.getInputStream().readNBytes(12), StandardCharsets.ISO_8859_1);
        if (!answer.endsWith(" 200")) {
          faults.add("Bytes of bodies that were broken off are still counted: " + answer);
        }
      }
    } finally {
      for (var socket : slow) {
        socket.close();
      }
    }
  }

  private Callable<Integer> posting(byte[] body) {
    return () -> {
      try (Connection connection = new Connection(receiver.port(), receiver.path())) {
        return connection.post(body);
      }
    };
  }

  private byte[] alarm() {
    next++;
    return AlarmBody.firing(next, next, 0);
  }

  private void expect(int status, int expected, String what) {
    if (status != expected) {
      faults.add("%s was answered with %d".formatted(what, status));
    }
  }

  private void await(BooleanSupplier there, String otherwise) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!there.getAsBoolean()) {
      if (System.nanoTime() > end) {
        faults.add(otherwise);
        return;
      }
      LockSupport.parkNanos(5_000_000);
    }
  }

  /// The names of the program's own threads, numbers left out, with how many there are; but for
  /// those that come and go with the work, of which four are allowed.
  static Map<String, Integer> threads() {
    Map<String, Integer> threads = new TreeMap<>();
    Thread.getAllStackTraces().keySet().stream()
        .map(Thread::getName)
        .filter(name -> name.startsWith("tocsin-") && !name.matches(".* task-\\d+"))
        .forEach(name -> threads.merge(name.replaceAll("\\d+", "N"), 1, Integer::sum));
    return threads;
  }
}
