package dev.tocsin.benchmark;

import dev.tocsin.load.JavaProcess;
import dev.tocsin.load.Mix;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// A server that is measured, in a process of its own.
///
/// @param path where it takes bodies of its mix
/// @param cpu the processor time that it has used so far
record Peer(int port, String path, Mix mix, Supplier<Duration> cpu, Runnable end)
    implements AutoCloseable {

  private static final String ALERTMANAGER = "prometheus-alertmanager";
  private static final int PATIENCE_MILLIS = 20_000;

  /// One of ours.
  static Peer receiver(ReceiverProcess.Kind kind, Mix mix, Path folder) throws IOException {
    JavaProcess process = JavaProcess.start(ReceiverProcess.class, kind.name(), folder.toString());
    int port = (int) process.awaitNumbers("port")[0];
    return new Peer(port, ReceiverProcess.PATH, mix, process::cpu, process::close);
  }

  /// Alertmanager, which keeps alerts in memory only; empty where it is not installed. Debian has
  /// it as `prometheus-alertmanager`.
  static Optional<Peer> alertmanager(Path folder) throws IOException {
    boolean installed =
        Stream.of(System.getenv("PATH").split(File.pathSeparator, -1))
            .anyMatch(each -> Files.isExecutable(Path.of(each, ALERTMANAGER)));
    if (!installed) {
      return Optional.empty();
    }
    Path config =
        Files.writeString(
            folder.resolve("alertmanager.yml"),
            """
            route: {receiver: nobody, group_wait: 1h, group_interval: 1h}
            receivers: [{name: nobody}]
            """);
    int port = freePort();
    Process process =
        new ProcessBuilder(
                List.of(
                    ALERTMANAGER,
                    "--config.file=" + config,
                    "--storage.path=" + folder.resolve("alertmanager"),
                    "--web.listen-address=127.0.0.1:" + port,
                    "--cluster.listen-address=",
                    "--log.level=error"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    await(port);
    return Optional.of(
        new Peer(
            port,
            "/api/v2/alerts",
            Mix.ALERTS,
            () -> process.toHandle().info().totalCpuDuration().orElse(Duration.ZERO),
            process::destroyForcibly));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private static void await(int port) throws IOException {
    long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
    while (true) {
      try (Socket socket = new Socket()) {
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 100);
        return;
      } catch (IOException notYet) {
        if (System.nanoTime() > end) {
          throw notYet;
        }
        Thread.onSpinWait();
      }
    }
  }

  @Override
  public void close() {
    end.run();
  }
}
