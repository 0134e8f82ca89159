package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// From a POST to its alarm's row in the table, with ten thousand alarms shown, and what that does
/// to the JavaFX thread.
final class ScreenDelay implements Measure {

  private final Path folder;
  private final List<ScreenFigures> calm = new ArrayList<>();
  private final List<ScreenFigures> busy = new ArrayList<>();

  ScreenDelay(Path folder) {
    this.folder = folder;
  }

  @Override
  public void round() throws IOException {
    Path data = Files.createTempDirectory(folder, "screen");
    try (JavaProcess process = JavaProcess.start(ScreenProcess.class, data.toString())) {
      calm.add(ScreenFigures.of(process.awaitNumbers("result")));
      busy.add(ScreenFigures.of(process.awaitNumbers("result")));
    }
  }

  @Override
  public void report(Table table) {
    delay(table, "POST to 200, 100/s", calm, "p99 < 50", f -> f.answered());
    delay(table, "POST to row shown, 100/s", calm, "", f -> f.shown());
    delay(table, "POST to 200, 1,000/s", busy, "", f -> f.answered());
    delay(table, "POST to row shown, 1,000/s", busy, "", f -> f.shown());
    delay(table, "POST to row painted, 1,000/s", busy, "40, p99 120", f -> f.painted());
    delay(table, "JavaFX thread answers, 1,000/s", busy, "p99 <= 30", f -> f.frozen());
    table.row(
        "JavaFX thread's work a pulse, 1,000/s",
        "p95 " + number(Median.of(busy, each -> each.work().p95())) + " ms",
        number(Median.of(busy, each -> each.work().p50())),
        number(Median.of(busy, each -> each.work().p99())),
        "",
        "",
        "p95 < 16");
    table.row(
        "JavaFX thread, longest wait, 1,000/s",
        number(Median.of(busy, each -> each.frozen().most())) + " ms",
        "",
        "",
        "",
        "",
        "");
    table.row(
        "JavaFX thread busy, 1,000/s",
        number(100 * Median.of(busy, ScreenFigures::fxBusy)) + " %",
        "",
        "",
        "",
        "",
        "<= 15 %");
  }

  private interface Which {
    ScreenFigures.Delays in(ScreenFigures figures);
  }

  private static void delay(
      Table table, String what, List<ScreenFigures> rounds, String target, Which which) {
    table.row(
        what,
        "",
        number(Median.of(rounds, each -> which.in(each).p50())),
        number(Median.of(rounds, each -> which.in(each).p99())),
        "",
        "",
        target);
  }
}
