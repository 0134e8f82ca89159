package dev.tocsin.benchmark;

import java.util.Arrays;

/// What one run of the window found, in milliseconds.
///
/// @param answered from POST to 200
/// @param shown from POST to the picture with its row being given to the table
/// @param painted from POST to the end of the next pulse's layout, which waits for the frame
/// @param frozen how long the JavaFX thread kept something small waiting
/// @param work processor time of the JavaFX thread from one pulse to the next
/// @param fxBusy share of one processor that the JavaFX thread used
record ScreenFigures(
    Delays answered, Delays shown, Delays painted, Delays frozen, Delays work, double fxBusy) {

  /// Percentiles.
  record Delays(double p50, double p95, double p99, double most) {

    static Delays of(double[] millis) {
      double[] sorted = millis.clone();
      Arrays.sort(sorted);
      int last = sorted.length - 1;
      return new Delays(
          sorted[last / 2], sorted[(int) (last * 0.95)], sorted[(int) (last * 0.99)], sorted[last]);
    }

    static Delays at(double[] numbers, int from) {
      return new Delays(numbers[from], numbers[from + 1], numbers[from + 2], numbers[from + 3]);
    }

    String line() {
      return " %s %s %s %s".formatted(p50, p95, p99, most);
    }
  }

  /// As one line of numbers.
  String line() {
    return answered.line()
        + shown.line()
        + painted.line()
        + frozen.line()
        + work.line()
        + " "
        + fxBusy;
  }

  static ScreenFigures of(double[] numbers) {
    return new ScreenFigures(
        Delays.at(numbers, 0),
        Delays.at(numbers, 4),
        Delays.at(numbers, 8),
        Delays.at(numbers, 12),
        Delays.at(numbers, 16),
        numbers[20]);
  }
}
