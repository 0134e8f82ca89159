package dev.tocsin.ui.detail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// A few round values over a range, for an axis. Pure.
///
/// @param low the lowest, at the range's beginning or below
/// @param step from one to the next
/// @param count how many there are
record ValueScale(double low, double step, int count) {

  private static final int MOST_STEPS = 4;
  private static final double[] ROUND = {1, 2, 2.5, 5, 10};
  private static final String[] LARGE = {"", "k", "M", "G", "T"};

  /// Covers both values, whichever is the larger. Neither may be past 1e300.
  static ValueScale over(double one, double other) {
    double low = Math.min(one, other);
    double high = Math.max(one, other);
    double least = Math.max(Math.abs(high) * 1e-9, 1e-300);
    if (high - low < least) {
      double room = high == 0 ? 1 : Math.abs(high) / 10;
      low = low >= 0 ? Math.max(0, low - room) : low - room;
      high += room;
    }
    double step = roundStep((high - low) / MOST_STEPS);
    double begin = Math.floor(low / step) * step;
    int count = (int) Math.ceil((high - begin) / step - 1e-9) + 1;
    return new ValueScale(begin, step, count);
  }

  private static double roundStep(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double round : ROUND) {
      if (round * power >= least * (1 - 1e-9)) {
        return round * power;
      }
    }
    return 10 * power;
  }

  double high() {
    return low + step * (count - 1);
  }

  /// Where a value lies: 0 at the lowest, 1 at the highest.
  double place(double value) {
    return (value - low) / (high() - low);
  }

  List<Double> values() {
    List<Double> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(low + i * step);
    }
    return values;
  }

  /// A value of this scale, with no more digits than tell it from the next.
  String label(double value) {
    double largest = Math.max(Math.abs(low), Math.abs(high()));
    if (largest >= 1e16 || largest < 1e-6) {
      return String.format(Locale.ROOT, "%.1e", value);
    }
    int thousands = 0;
    double unit = 1;
    while (largest / unit >= (thousands == 0 ? 10_000 : 1_000) && thousands < LARGE.length - 1) {
      unit *= 1_000;
      thousands++;
    }
    return String.format(Locale.ROOT, "%.".concat(decimals(step / unit) + "f"), value / unit)
        + LARGE[thousands];
  }

  private static int decimals(double step) {
    int decimals = 0;
    double shown = step;
    while (decimals < 8 && Math.abs(shown - Math.rint(shown)) > 1e-6 * shown) {
      shown *= 10;
      decimals++;
    }
    return decimals;
  }
}
