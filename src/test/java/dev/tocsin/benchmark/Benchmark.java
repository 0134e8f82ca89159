package dev.tocsin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.stream.Stream;

/// Measures callbacks, screen, start and the search of the history in rounds that take turns, and
/// prints the medians as one table, with how often a simulated week interrupts a person; below it
/// what reading one body costs. The argument is the number of rounds; 3 without one.
public final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("tocsin-benchmark");
    ReadingCost reading = new ReadingCost();
    Table table = new Table("what", "figure", "p50 ms", "p99 ms", "CPU µs each", "ratio", "target");
    System.out.println("Writing a history");
    try (HistorySearch history = new HistorySearch(folder);
        Callbacks callbacks = Callbacks.start(folder)) {
      ScreenDelay screen = new ScreenDelay(folder);
      FirstFrame start = new FirstFrame(folder);
      System.out.println("Warming up");
      callbacks.warmUp();
      reading.warmUp();
      for (int round = 1; round <= rounds; round++) {
        System.out.printf(
            "Round %d of %d: callbacks, screen, start, history, reading%n", round, rounds);
        callbacks.round();
        screen.round();
        start.round();
        history.round();
        reading.round();
      }
      callbacks.report(table);
      screen.report(table);
      start.report(table);
      history.report(table);
      Interruptions.report(table);
    } finally {
      delete(folder);
    }
    System.out.println();
    System.out.println(Machine.description());
    System.out.println(table);
    System.out.println();
    System.out.println(reading.report());
  }

  /// Deletes a folder with all that is in it.
  static void delete(Path folder) throws IOException {
    try (Stream<Path> tree = Files.walk(folder)) {
      tree.sorted(Comparator.reverseOrder())
          .forEach(path -> {
            try {
              Files.deleteIfExists(path);
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}
