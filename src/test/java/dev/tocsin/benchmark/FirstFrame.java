package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.app.Main;
import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/// From the start of the process to the first frame of its window, side by side with a window that
/// has nothing but a table.
public final class FirstFrame implements Measure {

  private static final String BARE = "bare";

  private record Start(double millis, double cpuMicros) {}

  private final Path folder;
  private final List<Start> program = new ArrayList<>();
  private final List<Start> bare = new ArrayList<>();

  FirstFrame(Path parent) throws IOException {
    folder = Files.createTempDirectory(parent, "start");
    start("--data", folder.toString(), "--port", "0");
  }

  /// The process: runs the program and says when the first pulse is over in which its window is
  /// there.
  public static void main(String[] arguments) {
    Thread.ofPlatform().name("first-frame").daemon().start(FirstFrame::watch);
    if (arguments[0].equals(BARE)) {
      BareTable.open();
    } else {
      Main.main(arguments);
    }
  }

  private static void watch() {
    try {
      Scene scene = ShownWindow.await();
      Platform.runLater(() -> {
        scene.addPostLayoutPulseListener(() -> System.out.println("first frame"));
        Platform.requestNextPulse();
      });
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void round() throws IOException {
    program.add(start("--data", folder.toString(), "--port", "0"));
    bare.add(start(BARE));
  }

  private static Start start(String... arguments) throws IOException {
    long begin = System.nanoTime();
    try (JavaProcess process = JavaProcess.start(FirstFrame.class, arguments)) {
      process.awaitLine("first frame");
      return new Start((System.nanoTime() - begin) / 1e6, process.cpu().toNanos() / 1e3);
    }
  }

  @Override
  public void report(Table table) {
    double ours = Median.of(program, Start::millis);
    double least = Median.of(bare, Start::millis);
    table.row(
        "start to first frame, bare table",
        number(least) + " ms",
        "",
        "",
        number(Median.of(bare, Start::cpuMicros)),
        "",
        "");
    table.row(
        "start to first frame",
        number(ours) + " ms",
        "",
        "",
        number(Median.of(program, Start::cpuMicros)),
        number(ours / least) + " of bare",
        "<= 1.5");
  }
}
