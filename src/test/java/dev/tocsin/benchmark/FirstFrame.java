package dev.tocsin.benchmark;

import static dev.tocsin.benchmark.Table.number;

import dev.tocsin.app.Main;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;

/// From the start of the process to the first frame of its window, side by side with a window that
/// has nothing but a table. Both start as the installed program does: from jars, with the same
/// settings of Java, and each with a cache of a run before.
public final class FirstFrame implements Measure {

  /// What the process says then.
  static final String SHOWN = "first frame";

  private static final String BARE = "bare";

  private final TrainedStart program;
  private final TrainedStart bare;
  private final List<TrainedStart.Start> programs = new ArrayList<>();
  private final List<TrainedStart.Start> bares = new ArrayList<>();

  FirstFrame(Path parent) throws IOException {
    Path folder = Files.createTempDirectory(parent, "start");
    Path data = folder.resolve("data");
    String classPath = TrainedStart.packed(folder);
    program =
        new TrainedStart(folder, "program", classPath, "--data", data.toString(), "--port", "0");
    bare = new TrainedStart(folder, BARE, classPath, BARE);
    program.train();
    bare.train();
  }

  /// The process: runs the program, says when the first pulse is over in which its window is there,
  /// and ends in order when it is told anything.
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
        scene.addPostLayoutPulseListener(
            new Runnable() {
              @Override
              public void run() {
                scene.removePostLayoutPulseListener(this);
                System.out.println(SHOWN);
              }
            });
        Platform.requestNextPulse();
      });
      if (System.in.read() >= 0) {
        System.exit(0);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }

  /// Once before it counts: the files come from the disk.
  @Override
  public void warmUp() throws IOException {
    program.measure();
    bare.measure();
  }

  @Override
  public void round() throws IOException {
    programs.add(program.measure());
    bares.add(bare.measure());
  }

  @Override
  public void report(Table table) throws IOException {
    double ours = Median.of(programs, TrainedStart.Start::millis);
    double least = Median.of(bares, TrainedStart.Start::millis);
    table.row(
        "start to first frame, bare table",
        number(least) + " ms",
        "",
        "",
        number(Median.of(bares, TrainedStart.Start::cpuMicros)),
        "",
        "");
    table.row(
        "start to first frame",
        number(ours) + " ms",
        "",
        "",
        number(Median.of(programs, TrainedStart.Start::cpuMicros)),
        number(ours / least) + " of bare",
        "<= 1.5");
    double memory = Median.of(programs, TrainedStart.Start::residentMegabytes);
    table.row(
        "memory after a start",
        number(memory) + " MB",
        "",
        "",
        "",
        number(memory / Median.of(bares, TrainedStart.Start::residentMegabytes)) + " of bare",
        "");
    for (Path built : TrainedStart.packages().toList()) {
      table.row(
          "package " + built.getFileName(),
          number(Files.size(built) / 1e6) + " MB",
          "",
          "",
          "",
          "",
          "");
    }
  }
}
