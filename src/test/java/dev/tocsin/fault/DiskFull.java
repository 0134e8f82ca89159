package dev.tocsin.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/// Fills the disk of a receiver and makes room again, a few times, without a restart. To be run by
/// `unshare -rm`, which lets anybody mount a small disk that nobody else sees.
///
/// Its last line begins with `Sound` or with `NOT SOUND`.
final class DiskFull {

  private static final int ROUNDS = 3;
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration LONGEST_ANSWER = Duration.ofSeconds(5);

  private DiskFull() {}

  /// Does it once.
  ///
  /// @param arguments where to mount the disk
  public static void main(String[] arguments) throws Exception {
    Path disk = Path.of(arguments[0]);
    if (!Served.works("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString())) {
      throw new IOException("The small disk cannot be mounted");
    }
    List<String> faults = new ArrayList<>();
    try (Served receiver = Served.start(disk.resolve("data"));
        HttpClient client = HttpClient.newHttpClient()) {
      Sender sender = receiver.sender();
      for (int round = 1; round <= ROUNDS; round++) {
        for (int i = 0; i < 50; i++) {
          check(faults, sender.post() == 200, "not taken while there was room");
        }
        Path filler = fill(disk);
        check(faults, sender.postUntil(503, PATIENCE), "no 503 though the disk is full");
        for (int i = 0; i < 5; i++) {
          int status = sender.post();
          check(faults, status == 503 || status == 200, "answered with " + status);
        }
        check(faults, health(client, receiver) == 503, "up though nothing can be stored");
        Files.delete(filler);
        check(faults, sender.postUntil(200, PATIENCE), "no 200 though there is room again");
        check(faults, health(client, receiver) == 200, "down though there is room again");
        System.out.printf(
            "Round %d: %d acknowledged, %d refused%n",
            round, sender.acknowledged(), sender.refused());
      }
      check(faults, receiver.process().end() == 0, "did not end as it should");
      check(
          faults,
          sender.longest().compareTo(LONGEST_ANSWER) < 0,
          "an answer took " + sender.longest());
      faults.addAll(sender.faults(receiver.database()));
    }
    System.out.println(faults.isEmpty() ? "Sound" : "NOT SOUND: " + faults);
    System.exit(faults.isEmpty() ? 0 : 1);
  }

  private static void check(List<String> faults, boolean holds, String otherwise) {
    if (!holds) {
      faults.add(otherwise);
    }
  }

  private static int health(HttpClient client, Served receiver)
      throws IOException, InterruptedException {
    URI uri = URI.create("http://127.0.0.1:" + receiver.port() + "/health");
    return client
        .send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }

  /// Takes all room there is, to the last byte.
  private static Path fill(Path disk) throws IOException {
    Path filler = disk.resolve("filler");
    try (OutputStream out = Files.newOutputStream(filler)) {
      byte[] block = new byte[4096];
      while (true) {
        out.write(block);
      }
    } catch (IOException full) {
      return filler;
    }
  }
}
