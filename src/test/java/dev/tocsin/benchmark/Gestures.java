package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.benchmark.FrameWatch.Took;
import dev.tocsin.benchmark.ScreenFigures.Delays;
import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// From what a person does in the window to the frame that shows it, with ten thousand alarms
/// shown, the processor time of the JavaFX thread for it, and the memory that the program has then.
final class Gestures implements Measure {

  /// What the person does.
  enum Kind {
    FIRST_DETAIL("the first detail opened", ""),
    DETAIL("a detail opened", "p95 <= 50"),
    FILTER("a filter", "p95 <= 100"),
    SORT("a sort", "p95 <= 100"),
    FIRST_LANGUAGE("the first other language", ""),
    LANGUAGE("another language", "p95 <= 100");

    private final String name;
    private final String target;

    Kind(String name, String target) {
      this.name = name;
      this.target = target;
    }
  }

  private final Path folder;
  private final Map<Kind, List<Took>> took = new EnumMap<>(Kind.class);
  private final List<Double> memory = new ArrayList<>();

  Gestures(Path folder) {
    this.folder = folder;
  }

  @Override
  public void round() throws IOException {
    Path data = Files.createTempDirectory(folder, "gestures");
    try (JavaProcess process = JavaProcess.start(GestureProcess.class, data.toString())) {
      for (String line = process.awaitLine("found "); ; line = process.awaitLine("found ")) {
        String[] words = line.split(" ", -1);
        if (words[0].equals("memory")) {
          memory.add(Double.valueOf(words[1]));
          return;
        }
        took.computeIfAbsent(Kind.valueOf(words[0]), _ -> new ArrayList<>())
            .add(new Took(Double.parseDouble(words[1]), Double.parseDouble(words[2])));
      }
    }
  }

  @Override
  public void report(Table table) {
    took.forEach((kind, times) -> {
      Delays delays = Delays.of(times.stream().mapToDouble(Took::millis).toArray());
      table.row(
          kind.name + ", 10,000 alarms",
          times.size() > 1 ? "p95 " + number(delays.p95()) + " ms" : "",
          number(delays.p50()),
          number(delays.p99()),
          number(Median.of(times, Took::cpuMicros)),
          "",
          kind.target);
    });
    table.row(
        "resident memory, 10,000 alarms",
        number(Median.of(memory, Double::doubleValue)) + " MB",
        "",
        "",
        "",
        "",
        "< 350 MB");
  }
}
