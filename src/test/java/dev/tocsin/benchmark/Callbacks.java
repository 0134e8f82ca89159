package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Candidate.CONNECTIONS;
import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.benchmark.Candidate.Measured;
import dev.tocsin.load.JavaProcess;
import dev.tocsin.load.LoadGenerator;
import dev.tocsin.load.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Durable callbacks a second side by side with the same server storing nothing, with one that only
/// reads the body and answers, and with Alertmanager, which keeps what it is told in memory.
final class Callbacks implements Measure {

  private static final String DURABLE = "durable, new alarms";
  private static final String ALERTMANAGER = "Alertmanager, in memory only";
  private static final int AT_8 = 1;
  private static final int AT_64 = 2;

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
    List<Candidate> candidates = new ArrayList<>();
    candidates.add(receiver("raw answers", ReceiverProcess.Kind.RAW, Mix.NEW_ALARMS, folder));
    candidates.add(receiver("not stored", ReceiverProcess.Kind.UNSTORED, Mix.NEW_ALARMS, folder));
    candidates.add(receiver(DURABLE, ReceiverProcess.Kind.DURABLE, Mix.NEW_ALARMS, folder));
    candidates.add(
        receiver("durable, repeats of 100", ReceiverProcess.Kind.DURABLE, Mix.REPEATS, folder));
    Path own = Files.createTempDirectory(folder, "alertmanager");
    Peer.alertmanager(own).ifPresent(peer -> candidates.add(Candidate.of(ALERTMANAGER, own, peer)));
    return new Callbacks(folder, JavaProcess.start(LoadGenerator.class), candidates);
  }

  private static Candidate receiver(String name, ReceiverProcess.Kind kind, Mix mix, Path parent)
      throws IOException {
    Path own = Files.createTempDirectory(parent, "receiver");
    return Candidate.of(name, own, Peer.receiver(kind, mix, own));
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
        boolean judged = candidate.name().equals(DURABLE);
        if (CONNECTIONS[index] == 1 && !candidate.equals(raw)) {
          ratio = number(candidate.rate(index) / syncRate) + " of disk";
          target = judged ? ">= 0.7" : "";
        } else if (index == AT_64 && judged) {
          target = ">= 0.35";
        }
        table.row(
            "%s, %d at once".formatted(candidate.name(), CONNECTIONS[index]),
            number(candidate.rate(index)) + "/s",
            number(Median.of(rounds, each -> each.load().p50Millis())),
            number(Median.of(rounds, each -> each.load().p99Millis())),
            number(candidate.cpuMicros(index)),
            ratio,
            target);
        refusals(table, rounds);
      }
    }
    besideAlertmanager(table);
    for (Candidate candidate : candidates) {
      if (candidate.name().startsWith("durable")) {
        String ratio = number(candidate.bytesOnDiskPerByte()) + " of bodies";
        table.row("bytes on disk, " + candidate.name(), "", "", "", "", ratio, "<= 2.2");
      }
    }
  }

  private void besideAlertmanager(Table table) {
    Optional<Candidate> alertmanager = named(ALERTMANAGER);
    if (alertmanager.isEmpty()) {
      table.row("Alertmanager is not installed here", "", "", "", "", "", "");
      return;
    }
    Candidate other = alertmanager.get();
    Candidate durable = named(DURABLE).orElseThrow();
    beside(table, "8 at once", durable.rate(AT_8) / other.rate(AT_8), ">= 1.0");
    beside(table, "64 at once", durable.rate(AT_64) / other.rate(AT_64), ">= 2.5");
    double cpu = durable.cpuMicros(AT_64) / other.cpuMicros(AT_64);
    beside(table, "processor time of each, 64 at once", cpu, "<= 0.35");
  }

  private static void beside(Table table, String what, double ratio, String target) {
    String name = "durable beside Alertmanager, " + what;
    table.row(name, "", "", "", "", number(ratio) + " of Alertmanager", target);
  }

  private Optional<Candidate> named(String name) {
    return candidates.stream().filter(each -> each.name().equals(name)).findFirst();
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
    candidates.forEach(candidate -> candidate.peer().close());
  }
}
