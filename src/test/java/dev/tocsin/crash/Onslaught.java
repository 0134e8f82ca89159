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

  /// Lets something take its time.
  interface Wait {
    void await() throws InterruptedException;
  }

  private static final int CONNECTIONS = 16;
  private static final String TOKEN = "crash";

  private final Path folder;
  private final List<Poster> posters;

  Onslaught(Path folder) {
    this(folder, CONNECTIONS);
  }

  Onslaught(Path folder, int connections) {
    this.folder = folder;
    this.posters = IntStream.range(0, connections).mapToObj(Poster::new).toList();
  }

  List<Poster> posters() {
    return posters;
  }

  /// How many bodies were acknowledged since the first round.
  int acknowledged() {
    return posters.stream().mapToInt(Poster::acknowledged).sum();
  }

  /// Kills the receiver under load, starts it again, goes on for a moment and ends it in order, so
  /// that every push that was ever begun is acknowledged in the end.
  ///
  /// @param untilKill waits until the receiver is to be killed
  /// @param untilEnd waits until the one after it is to be ended
  void round(Wait untilKill, Wait untilEnd) throws IOException, InterruptedException {
    try (JavaProcess receiver = serve()) {
      List<Thread> posting = post(receiver);
      untilKill.await();
      receiver.kill();
      join(posting);
    }
    goOn(untilEnd);
  }

  /// Ends the receiver under load as a system does that shuts down, and goes on as [#round] does.
  ///
  /// @return how long the end took
  Duration end(Wait untilSignal, Wait untilEnd) throws IOException, InterruptedException {
    Duration took;
    try (JavaProcess receiver = serve()) {
      List<Thread> posting = post(receiver);
      untilSignal.await();
      long began = System.nanoTime();
      end(receiver);
      took = Duration.ofNanos(System.nanoTime() - began);
      posters.forEach(Poster::stop);
      join(posting);
    }
    goOn(untilEnd);
    return took;
  }

  private void goOn(Wait untilEnd) throws IOException, InterruptedException {
    try (JavaProcess receiver = serve()) {
      List<Thread> posting = post(receiver);
      untilEnd.await();
      posters.forEach(Poster::stop);
      join(posting);
      end(receiver);
    }
  }

  private static void end(JavaProcess receiver) throws IOException, InterruptedException {
    int exitCode = receiver.end();
    if (exitCode != 0) {
      throw new IOException("The receiver ended with " + exitCode);
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
