package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.load.JavaProcess;
import dev.tocsin.load.LoadGenerator;
import dev.tocsin.load.LoadResult;
import dev.tocsin.load.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// Durable callbacks a second side by side with the same server storing nothing, and with one that
/// only reads the body and answers.
final class Callbacks implements Measure {

  private static final int[] CONNECTIONS = {1, 8, 64};
  private static final int WARM_UPS = 4;

  private record Measured(LoadResult load, double cpuMicros) {}

  /// One server under one mix of callbacks.
  private record Candidate(
      String name,
      Mix mix,
      Path folder,
      JavaProcess process,
      int port,
      List<LoadResult> warmUps,
      List<List<Measured>> byConnections) {

    static Candidate start(String name, ReceiverProcess.Kind kind, Mix mix, Path parent)
        throws IOException {
      Path folder = Files.createTempDirectory(parent, "receiver");
      JavaProcess process =
          JavaProcess.start(ReceiverProcess.class, kind.name(), folder.toString());
      int port = (int) process.awaitNumbers("port")[0];
      List<List<Measured>> none = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
      return new Candidate(name, mix, folder, process, port, new ArrayList<>(), none);
    }

    /// Loads it until the compiler has had its time; the bodies count for the disk only.
    void warmUp(JavaProcess generator) throws IOException {
      for (int times = 0; times < WARM_UPS; times++) {
        warmUps.add(load(generator, CONNECTIONS.length - 1, () -> {}));
      }
    }

    void measure(JavaProcess generator, int index) throws IOException {
      Duration[] before = new Duration[1];
      LoadResult load = load(generator, index, () -> before[0] = process.cpu());
      double micros = process.cpu().minus(before[0]).toNanos() / 1e3;
      byConnections.get(index).add(new Measured(load, micros / load.answered()));
    }

    private LoadResult load(JavaProcess generator, int index, Runnable begun) throws IOException {
      return LoadGenerator.run(
          generator, port, ReceiverProcess.PATH, CONNECTIONS[index], mix, begun);
    }

    double rate(int index) {
      return Median.of(byConnections.get(index), each -> each.load().rate());
    }

    /// Everything in the data folder for everything that was sent.
    double bytesOnDiskPerByte() throws IOException {
      Stream<LoadResult> measured =
          byConnections.stream().flatMap(List::stream).map(Measured::load);
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

  private final Path folder;
  private final JavaProcess generator;
  private final List<Candidate> candidates;
  private final List<Double> syncs = new ArrayList<>();

  private Callbacks(Path folder, JavaProcess generator, List<Candidate> candidates) {
    this.folder = folder;
    this.generator = generator;
    this.candidates = candidates;
  }

  static Callbacks start(Path folder) throws IOException {
    return new Callbacks(
        folder,
        JavaProcess.start(LoadGenerator.class),
        List.of(
            Candidate.start("raw answers", ReceiverProcess.Kind.RAW, Mix.NEW_ALARMS, folder),
            Candidate.start("not stored", ReceiverProcess.Kind.UNSTORED, Mix.NEW_ALARMS, folder),
            Candidate.start(
                "durable, new alarms", ReceiverProcess.Kind.DURABLE, Mix.NEW_ALARMS, folder),
            Candidate.start(
                "durable, repeats of 100", ReceiverProcess.Kind.DURABLE, Mix.REPEATS, folder)));
  }

  @Override
  public void warmUp() throws IOException {
    for (Candidate candidate : candidates) {
      candidate.warmUp(generator);
    }
  }

  @Override
  public void round() throws IOException {
    syncs.add(Machine.syncsPerSecond(folder));
    for (int index = 0; index < CONNECTIONS.length; index++) {
      for (Candidate candidate : candidates) {
        candidate.measure(generator, index);
      }
    }
  }

  @Override
  public void report(Table table) throws IOException {
    double syncRate = Median.of(syncs, Double::doubleValue);
    table.row("disk: 4 KiB appended and forced", number(syncRate) + "/s", "", "", "", "", "");
    Candidate raw = candidates.getFirst();
    for (int index = 0; index < CONNECTIONS.length; index++) {
      for (Candidate candidate : candidates) {
        List<Measured> rounds = candidate.byConnections().get(index);
        String ratio = number(candidate.rate(index) / raw.rate(index)) + " of raw";
        String target = "";
        boolean judged = candidate.name().equals("durable, new alarms");
        if (CONNECTIONS[index] == 1 && !candidate.equals(raw)) {
          ratio = number(candidate.rate(index) / syncRate) + " of disk";
          target = judged ? ">= 0.7" : "";
        } else if (CONNECTIONS[index] == 64 && judged) {
          target = ">= 0.35";
        }
        table.row(
            "%s, %d at once".formatted(candidate.name(), CONNECTIONS[index]),
            number(candidate.rate(index)) + "/s",
            number(Median.of(rounds, each -> each.load().p50Millis())),
            number(Median.of(rounds, each -> each.load().p99Millis())),
            number(Median.of(rounds, Measured::cpuMicros)),
            ratio,
            target);
        refusals(table, rounds);
      }
    }
    for (Candidate candidate : candidates.subList(2, candidates.size())) {
      table.row(
          "bytes on disk, " + candidate.name(),
          "",
          "",
          "",
          "",
          number(candidate.bytesOnDiskPerByte()) + " of bodies",
          "<= 2.2");
    }
  }

  private static void refusals(Table table, List<Measured> rounds) {
    int refused = rounds.stream().mapToInt(each -> each.load().refused()).sum();
    if (refused > 0) {
      table.row("  of these refused", number(refused), "", "", "", "", "0");
    }
  }

  @Override
  public void close() {
    generator.close();
    candidates.forEach(candidate -> candidate.process().close());
  }
}
