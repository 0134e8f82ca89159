package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.load.JavaProcess;
import dev.tocsin.load.LoadGenerator;
import dev.tocsin.load.Mix;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/// What a callback and a search cost in databases of ten thousand, a million and ten million
/// occurrences. Making them takes ten minutes and ten gigabytes.
final class Growth implements Measure {

  private static final int[] SIZES = {10_000, 1_000_000, 10_000_000};
  private static final int AT_64 = 2;

  private record Database(int occurrences, Candidate receiver, HistorySearch searches) {}

  private final JavaProcess generator = JavaProcess.start(LoadGenerator.class);
  private final List<Database> databases = new ArrayList<>();

  Growth(Path folder) throws IOException, SQLException {
    for (int size : SIZES) {
      Path own = Files.createTempDirectory(folder, "grown");
      Path file = own.resolve("tocsin.db");
      String session = ManyOccurrences.write(file, size);
      HistorySearch searches = new HistorySearch(file, size, session);
      Peer peer = Peer.receiver(ReceiverProcess.Kind.DURABLE, Mix.NEW_ALARMS, own);
      databases.add(new Database(size, Candidate.of("durable", own, peer), searches));
    }
  }

  @Override
  public void warmUp() throws IOException {
    for (Database database : databases) {
      database.receiver().warmUp(generator);
    }
  }

  @Override
  public void round() throws IOException {
    for (Database database : databases) {
      database.receiver().measure(generator, AT_64);
    }
    databases.forEach(database -> database.searches().round());
  }

  @Override
  public void report(Table table) throws IOException {
    double small = databases.getFirst().receiver().rate(AT_64);
    for (Database database : databases) {
      double rate = database.receiver().rate(AT_64);
      table.row(
          "durable, 64 at once, beside %,d".formatted(database.occurrences()),
          number(rate) + "/s",
          "",
          "",
          number(database.receiver().cpuMicros(AT_64)),
          number(rate / small) + " of the smallest",
          ">= 0.6");
    }
    for (Database database : databases) {
      database.searches().report(table);
    }
  }

  @Override
  public void close() {
    generator.close();
    for (Database database : databases) {
      database.receiver().peer().close();
      database.searches().close();
    }
  }
}
