package dev.tocsin.benchmark;

import dev.tocsin.load.JavaProcess;
import dev.tocsin.load.LoadGenerator;
import dev.tocsin.load.LoadResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// One server under one mix of callbacks, and what was measured of it.
///
/// @param folder where it keeps what it keeps
record Candidate(
    String name,
    Path folder,
    Peer peer,
    List<LoadResult> warmUps,
    List<List<Measured>> byConnections) {

  static final int[] CONNECTIONS = {1, 8, 64};
  private static final int WARM_UPS = 4;

  record Measured(LoadResult load, double cpuMicros) {}

  static Candidate of(String name, Path folder, Peer peer) {
    return new Candidate(
        name,
        folder,
        peer,
        new ArrayList<>(),
        List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>()));
  }

  /// Loads it until the compiler has had its time; the bodies count for the disk only.
  void warmUp(JavaProcess generator) throws IOException {
    for (int times = 0; times < WARM_UPS; times++) {
      warmUps.add(load(generator, CONNECTIONS.length - 1, () -> {}));
    }
  }

  void measure(JavaProcess generator, int index) throws IOException {
    Duration[] before = new Duration[1];
    LoadResult load = load(generator, index, () -> before[0] = peer.cpu().get());
    double micros = peer.cpu().get().minus(before[0]).toNanos() / 1e3;
    byConnections.get(index).add(new Measured(load, micros / load.answered()));
  }

  private LoadResult load(JavaProcess generator, int index, Runnable begun) throws IOException {
    return LoadGenerator.run(
        generator, peer.port(), peer.path(), CONNECTIONS[index], peer.mix(), begun);
  }

  double rate(int index) {
    return Median.of(byConnections.get(index), each -> each.load().rate());
  }

  double cpuMicros(int index) {
    return Median.of(byConnections.get(index), Measured::cpuMicros);
  }

  /// Everything in the data folder for everything that was sent.
  double bytesOnDiskPerByte() throws IOException {
    Stream<LoadResult> measured = byConnections.stream().flatMap(List::stream).map(Measured::load);
    long sent = Stream.concat(warmUps.stream(), measured).mapToLong(LoadResult::sentBytes).sum();
    try (Stream<Path> files = Files.list(folder)) {
      long kept =
          files
              .filter(file -> file.getFileName().toString().startsWith("tocsin.db"))
              .mapToLong(file -> file.toFile().length())
              .sum();
      return (double) kept / sent;
    }
  }
}
