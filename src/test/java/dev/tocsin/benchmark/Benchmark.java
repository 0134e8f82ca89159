package dev.tocsin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/// Measures callbacks, screen and start in rounds that take turns, and prints the medians as one
/// table. The argument is the number of rounds; 3 without one.
public final class Benchmark {

  private Benchmark() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    Path folder = Files.createTempDirectory("tocsin-benchmark");
    Table table = new Table("what", "figure", "p50 ms", "p99 ms", "CPU µs each", "ratio", "target");
    try (Callbacks callbacks = Callbacks.start(folder)) {
      ScreenDelay screen = new ScreenDelay(folder);
      FirstFrame start = new FirstFrame(folder);
      System.out.println("Warming up");
      callbacks.warmUp();
      for (int round = 1; round <= rounds; round++) {
        System.out.printf("Round %d of %d: callbacks, screen, start%n", round, rounds);
        callbacks.round();
        screen.round();
        start.round();
      }
      callbacks.report(table);
      screen.report(table);
      start.report(table);
    } finally {
      delete(folder);
    }
    System.out.println();
    System.out.println(Machine.description());
    System.out.println(table);
  }

  private static void delete(Path folder) throws IOException {
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
