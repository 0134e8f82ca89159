package dev.tocsin.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Measures in rounds that take turns, and prints the medians as one table. The arguments are the
/// number of rounds, 3 without one, and the parts to measure, all but the last without one: `1
/// screen gestures`.
public final class Benchmark {

  /// What can be measured, in the order of the table.
  private enum Part {
    CALLBACKS,
    SCREEN,
    GESTURES,
    START,
    HISTORY,
    INTERRUPTIONS,
    READING,
    LISTING,
    GROWTH;

    private String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private Benchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, SQLException {
    int rounds = arguments.length == 0 ? 3 : Integer.parseInt(arguments[0]);
    Set<Part> parts =
        Arrays.stream(arguments)
            .skip(1)
            .map(word -> Part.valueOf(word.toUpperCase(Locale.ROOT)))
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(Part.class)));
    measure(rounds, parts.isEmpty() ? EnumSet.complementOf(EnumSet.of(Part.GROWTH)) : parts);
  }

  private static void measure(int rounds, Set<Part> parts)
      throws IOException, InterruptedException, SQLException {
    Path folder = Files.createTempDirectory("tocsin-benchmark");
    Table table = new Table("what", "figure", "p50 ms", "p99 ms", "CPU µs each", "ratio", "target");
    List<Measure> measures = new ArrayList<>();
    try {
      for (Part part : parts) {
        System.out.println("Preparing " + part.word());
        Measure measure = begin(part, folder);
        measures.add(measure);
        measure.warmUp();
      }
      for (int round = 1; round <= rounds; round++) {
        System.out.printf("Round %d of %d%n", round, rounds);
        for (Measure measure : measures) {
          measure.round();
        }
      }
      for (Measure measure : measures) {
        measure.report(table);
      }
    } finally {
      measures.forEach(Measure::close);
      delete(folder);
    }
    System.out.println();
    System.out.println(Machine.description());
    System.out.println(table);
    measures.forEach(measure -> System.out.print(measure.appendix()));
  }

  private static Measure begin(Part part, Path folder)
      throws IOException, InterruptedException, SQLException {
    return switch (part) {
      case CALLBACKS -> Callbacks.start(folder);
      case SCREEN -> new ScreenDelay(folder);
      case GESTURES -> new Gestures(folder);
      case START -> new FirstFrame(folder);
      case HISTORY -> HistorySearch.ofMillion(folder);
      case INTERRUPTIONS -> new Interruptions();
      case READING -> new ReadingCost();
      case LISTING -> new Listing(folder);
      case GROWTH -> new Growth(folder);
    };
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
