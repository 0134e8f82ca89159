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
public final class FirstFrame {

  private static final String BARE = "bare";

  private final Path folder;
  private final List<Double> program = new ArrayList<>();
  private final List<Double> bare = new ArrayList<>();

  FirstFrame(Path parent) throws IOException {
    folder = Files.createTempDirectory(parent, "start");
    millis("--data", folder.toString(), "--port", "0");
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

  void round() throws IOException {
    program.add(millis("--data", folder.toString(), "--port", "0"));
    bare.add(millis(BARE));
  }

  private static double millis(String... arguments) throws IOException {
    long begin = System.nanoTime();
    try (JavaProcess process = JavaProcess.start(FirstFrame.class, arguments)) {
      process.awaitLine("first frame");
      return (System.nanoTime() - begin) / 1e6;
    }
  }

  void report(Table table) {
    double ours = Median.of(program, Double::doubleValue);
    double least = Median.of(bare, Double::doubleValue);
    table.row("start to first frame, bare table", number(least) + " ms", "", "", "", "", "");
    table.row(
        "start to first frame",
        number(ours) + " ms",
        "",
        "",
        "",
        number(ours / least) + " of bare",
        "<= 1.5");
  }
}
