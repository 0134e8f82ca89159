package dev.tocsin.benchmark;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Scene;

/// The processor time that the JavaFX thread uses from the layout of one pulse to that of the next:
/// everything that it does for one frame. JavaFX thread only.
final class PulseWork {

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Scene scene;
  private final Runnable pulse = this::pulse;
  private final List<Double> millis = new ArrayList<>();
  private long before = threads.getCurrentThreadCpuTime();

  PulseWork(Scene scene) {
    this.scene = scene;
    scene.addPostLayoutPulseListener(pulse);
  }

  private void pulse() {
    long now = threads.getCurrentThreadCpuTime();
    millis.add((now - before) / 1e6);
    before = now;
  }

  /// Ends the watch.
  double[] end() {
    scene.removePostLayoutPulseListener(pulse);
    return millis.stream().mapToDouble(Double::doubleValue).toArray();
  }
}
