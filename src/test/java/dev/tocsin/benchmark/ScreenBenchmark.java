package dev.tocsin.benchmark;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.Fx;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.ScreenLoad;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javafx.animation.AnimationTimer;

/// How the window bears many alarms: rows shown, changes a second, and what it costs the JavaFX
/// thread. Arguments: rows, changes a second, seconds.
public final class ScreenBenchmark {

  private static final int BOARDS_A_SECOND = 60;

  private ScreenBenchmark() {}

  public static void main(String[] arguments) throws InterruptedException {
    int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int changes = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 1_000;
    int seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 10;
    List<Row> rows = new ArrayList<>();
    for (int id = 0; id < count; id++) {
      rows.add(Samples.row(id, "policy-" + id % 40, "object " + id));
    }
    ScreenLoad screen = new ScreenLoad(List.copyOf(rows));
    System.out.printf("%,d rows, %,d changes a second, %d s%n", count, changes, seconds);
    swaps(screen, rows);
    load(screen, rows, changes, seconds);
    System.exit(0);
  }

  /// What one swap costs by itself, without the painting that follows.
  private static void swaps(ScreenLoad screen, List<Row> rows) {
    Random random = new Random(1);
    double[] micros = new double[300];
    for (int round = 0; round < micros.length; round++) {
      change(rows, random, 17);
      List<Row> picture = List.copyOf(rows);
      micros[round] =
          Fx.call(() -> {
            long before = System.nanoTime();
            screen.showNow(picture);
            return (System.nanoTime() - before) / 1e3;
          });
      Fx.pulses(1);
    }
    report("swap alone", Arrays.copyOfRange(micros, 100, micros.length), "µs");
  }

  private static void load(ScreenLoad screen, List<Row> rows, int changes, int seconds)
      throws InterruptedException {
    List<Long> pulses = new ArrayList<>();
    Fx.run(() ->
        new AnimationTimer() {
          @Override
          public void handle(long now) {
            pulses.add(System.nanoTime());
          }
        }.start());
    Random random = new Random(2);
    long busyBefore = cpu();
    long start = System.nanoTime();
    for (int board = 1; board <= seconds * BOARDS_A_SECOND; board++) {
      change(rows, random, changes / BOARDS_A_SECOND);
      screen.show(List.copyOf(rows));
      long wait = start + board * 1_000_000_000L / BOARDS_A_SECOND - System.nanoTime();
      if (wait > 0) {
        Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
      }
    }
    double busy = 100.0 * (cpu() - busyBefore) / (System.nanoTime() - start);
    double[] gaps =
        Fx.call(() -> {
          double[] between = new double[pulses.size() - 1];
          for (int i = 0; i < between.length; i++) {
            between[i] = (pulses.get(i + 1) - pulses.get(i)) / 1e6;
          }
          return between;
        });
    System.out.printf("JavaFX thread busy    %.1f %%%n", busy);
    report("between two pulses", gaps, "ms");
  }

  private static void change(List<Row> rows, Random random, int changes) {
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(rows.size());
      Row row = rows.get(at);
      rows.set(at, Samples.row(row.id(), row.policy(), "object " + random.nextInt(100_000)));
    }
  }

  private static long cpu() {
    return Fx.call(() -> ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime());
  }

  private static void report(String what, double[] values, String unit) {
    Arrays.sort(values);
    System.out.printf(
        "%-21s median %.1f  p99 %.1f  longest %.1f %s%n",
        what,
        values[values.length / 2],
        values[(int) (values.length * 0.99)],
        values[values.length - 1],
        unit);
  }
}
