package dev.tocsin.fault;

import dev.tocsin.app.Main;
import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;

/// A receiver in a process of its own, to which something can be done.
///
/// @param data its folder
record Served(JavaProcess process, Path data, int port) implements AutoCloseable {

  static final String PATH = "/callback/fault";

  /// @param under a program that runs it, and its arguments
  static Served start(Path data, String... under) throws IOException {
    JavaProcess process = begin(data, under);
    try {
      String shown = process.awaitLine("Receiving alarms at ");
      int port = URI.create(shown.substring(0, shown.indexOf("/callback"))).getPort();
      return new Served(process, data, port);
    } catch (IOException ended) {
      process.close();
      throw ended;
    }
  }

  /// Starts it without waiting until it listens.
  static JavaProcess begin(Path data, String... under) throws IOException {
    return JavaProcess.startUnder(
        List.of(under),
        Main.class,
        "serve",
        "--data",
        data.toString(),
        "--port",
        "0",
        "--token",
        "fault");
  }

  /// Whether a program is there and does what it is asked.
  static boolean works(String... command) {
    try {
      return new ProcessBuilder(command).start().waitFor() == 0;
    } catch (IOException missing) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  Sender sender() {
    return new Sender(port, PATH);
  }

  /// Asks until the health is this; the answer's body.
  String awaitHealth(int status) throws IOException, InterruptedException {
    HttpRequest question =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health")).build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      for (int i = 0; i < 600; i++) {
        HttpResponse<String> answer = client.send(question, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() == status) {
          return answer.body();
        }
        Thread.sleep(50);
      }
      throw new IOException("The health is never " + status);
    }
  }

  Path database() {
    return data.resolve("tocsin.db");
  }

  @Override
  public void close() {
    process.close();
  }
}
