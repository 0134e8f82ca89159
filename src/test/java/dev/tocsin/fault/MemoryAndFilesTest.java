package dev.tocsin.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tocsin.app.RunningTocsin;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A receiver that has little memory, or few files to open.
class MemoryAndFilesTest {

  private static final int FLOODERS = 200;
  private static final int BODY = 256 * 1024;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void sixtyFourMebibytesAreEnoughUnderAFlood() throws Exception {
    Path data = folder.resolve("data");
    try (RunningTocsin receiver =
            new RunningTocsin(
                folder.resolve("printed"),
                Map.of("JDK_JAVA_OPTIONS", "-Xmx64m"),
                "serve",
                "--data",
                data.toString(),
                "--port",
                "0",
                "--token",
                "fault");
        ExecutorService flooders = Executors.newVirtualThreadPerTaskExecutor()) {
      URI url = receiver.awaitListening(data);
      AtomicBoolean over = new AtomicBoolean();
      AtomicInteger answered = new AtomicInteger();
      for (int i = 0; i < FLOODERS; i++) {
        int index = i;
        flooders.execute(() -> {
          while (!over.get()) {
            answered.addAndGet(flood(url.getPort(), index));
          }
        });
      }
      Sender sender = new Sender(url.getPort(), Served.PATH);
      for (int i = 0; i < 10; i++) {
        assertThat(sender.postUntil(200, Duration.ofSeconds(20))).as("during the flood").isTrue();
        Thread.sleep(300);
      }
      over.set(true);
      flooders.shutdownNow();
      assertThat(sender.postUntil(200, Duration.ofSeconds(5))).as("after the flood").isTrue();
      assertThat(receiver.terminate()).isZero();

      assertThat(answered).as("of the flood").hasPositiveValue();
      assertThat(receiver.printed()).doesNotContain("OutOfMemory");
      assertThat(sender.faults(data.resolve("tocsin.db"))).isEmpty();
    }
  }

  /// One of the largest bodies, or headers that do not end.
  ///
  /// @return 1 when it was answered
  private static int flood(int port, int index) {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(10_000);
      String line = "POST " + Served.PATH + " HTTP/1.1\r\nHost: x\r\n";
      String request =
          index % 2 == 0
              ? line + "Content-Length: " + BODY + "\r\n\r\n[" + "{},".repeat((BODY - 2) / 3) + "]"
              : line + "X: y\r\n".repeat(60) + "Z: " + "z".repeat(15_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      return socket.getInputStream().read() >= 0 ? 1 : 0;
    } catch (IOException closed) {
      return 0;
    }
  }

  @Test
  @Timeout(120)
  void withoutFilesToOpenWhoIsThereIsServedAndAllAreOnceThereAreSome() throws Exception {
    String[] few = {"sh", "-c", "ulimit -n 200 && exec \"$@\"", "sh"};
    assumeThat(Served.works("sh", "-c", "ulimit -n 200")).as("ulimit").isTrue();
    try (Served receiver = Served.start(folder.resolve("data"), few)) {
      Sender sender = receiver.sender();
      assertThat(sender.post()).isEqualTo(200);
      List<Socket> hoarded = new ArrayList<>();
      try (Socket before = new Socket(InetAddress.getLoopbackAddress(), receiver.port())) {
        check(before);
        for (int i = 0; i < 400; i++) {
          hoarded.add(new Socket(InetAddress.getLoopbackAddress(), receiver.port()));
        }
        Thread.sleep(500);
        check(before);
      }
      for (Socket each : hoarded) {
        each.close();
      }

      assertThat(sender.postUntil(200, Duration.ofSeconds(20))).isTrue();
      for (int i = 0; i < 20; i++) {
        assertThat(sender.post()).isEqualTo(200);
      }
      assertThat(receiver.process().end()).isZero();
      assertThat(sender.faults(receiver.database())).isEmpty();
    }
  }

  /// Asks for the URL's check over a connection that is open already.
  private static void check(Socket socket) throws IOException {
    socket.setSoTimeout(5_000);
    String request = "HEAD " + Served.PATH + " HTTP/1.1\r\nHost: x\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    StringBuilder answer = new StringBuilder();
    while (answer.indexOf("\r\n\r\n") < 0) {
      int c = socket.getInputStream().read();
      assertThat(c).isNotNegative();
      answer.append((char) c);
    }
    assertThat(answer).startsWith("HTTP/1.1 200");
  }
}
