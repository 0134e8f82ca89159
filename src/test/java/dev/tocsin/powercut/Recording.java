package dev.tocsin.powercut;

import dev.tocsin.app.Main;
import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A receiver under load, and every byte that it handed to the system meanwhile.
///
/// @param trace what strace wrote
/// @param before the database before the load
@SuppressWarnings("ArrayRecordComponent") // never compared
record Recording(Path trace, byte[] before) {

  private static final String TOKEN = "powercut";

  /// Whether strace is there and may look at other processes.
  static boolean isPossible() {
    try {
      return new ProcessBuilder("strace", "-o", "/dev/null", "true").start().waitFor() == 0;
    } catch (IOException noStrace) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// @param pushes how many callbacks are sent
  static Recording of(Path folder, int pushes) throws IOException, InterruptedException {
    Path data = folder.resolve("data");
    try (JavaProcess first = serve(data, List.of())) {
      first.awaitLine("Receiving alarms at ");
      first.end();
    }
    byte[] before = Files.readAllBytes(data.resolve("tocsin.db"));
    Path trace = folder.resolve("trace");
    List<String> strace =
        List.of(
            "strace",
            "--seccomp-bpf",
            "-f",
            "-y",
            "-xx",
            "-s",
            "400000",
            "-e",
            "trace=pwrite64,write,writev,sendto,fsync,fdatasync,ftruncate",
            "-e",
            "signal=none",
            "-o",
            trace.toString());
    try (JavaProcess receiver = serve(data, strace)) {
      String shown = receiver.awaitLine("Receiving alarms at ");
      int port = URI.create(shown.substring(0, shown.indexOf("/callback"))).getPort();
      new Pushes(pushes).send(port, "/callback/" + TOKEN);
      receiver.kill();
    }
    return new Recording(trace, before);
  }

  private static JavaProcess serve(Path data, List<String> under) throws IOException {
    return JavaProcess.startUnder(
        under, Main.class, "serve", "--data", data.toString(), "--port", "0", "--token", TOKEN);
  }
}
