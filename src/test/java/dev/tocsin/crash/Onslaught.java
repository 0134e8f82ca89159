package dev.tocsin.crash;

import dev.tocsin.app.Main;
import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// Rounds of load, kill, restart and more load on one data folder.
final class Onslaught {

  private static final int CONNECTIONS = 16;
  private static final Duration AFTERWARDS = Duration.ofMillis(500);
  private static final String TOKEN = "crash";

  private final Path folder;
  private final List<Poster> posters =
      IntStream.range(0, CONNECTIONS).mapToObj(Poster::new).toList();

  Onslaught(Path folder) {
    this.folder = folder;
  }

  List<Poster> posters() {
    return posters;
  }

  /// Kills the receiver under load, starts it again, goes on for a moment and ends it in order, so
  /// that every push that was ever begun is acknowledged in the end.
  void round(Duration killAfter) throws IOException, InterruptedException {
    try (JavaProcess receiver = serve()) {
      List<Thread> posting = post(receiver);
      Thread.sleep(killAfter);
      receiver.kill();
      join(posting);
    }
    try (JavaProcess receiver = serve()) {
      List<Thread> posting = post(receiver);
      Thread.sleep(AFTERWARDS);
      posters.forEach(Poster::stop);
      join(posting);
      int exitCode = receiver.end();
      if (exitCode != 0) {
        throw new IOException("The receiver ended with " + exitCode);
      }
    }
  }

  private JavaProcess serve() throws IOException {
    return JavaProcess.start(
        Main.class, "serve", "--data", folder.toString(), "--port", "0", "--token", TOKEN);
  }

  private List<Thread> post(JavaProcess receiver) throws IOException {
    String shown = receiver.awaitLine("Receiving alarms at ");
    int port = URI.create(shown.substring(0, shown.indexOf("/callback"))).getPort();
    List<Thread> threads = new ArrayList<>();
    for (Poster poster : posters) {
      threads.add(
          Thread.ofPlatform()
              .name("poster-" + threads.size())
              .start(() -> poster.post(port, "/callback/" + TOKEN)));
    }
    return threads;
  }

  private static void join(List<Thread> threads) throws InterruptedException {
    for (Thread thread : threads) {
      thread.join();
    }
  }
}
