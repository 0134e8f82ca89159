package dev.tocsin.query;

import dev.tocsin.alarm.Condition;
import org.jspecify.annotations.Nullable;

/// How far a value is over its threshold, in the direction in which the condition looks.
///
/// It is said as a part of the threshold, as values of different metrics cannot be compared
/// otherwise. Nothing is said where value or threshold is no number, where their units differ,
/// where the condition has no direction, and of a threshold of 0.
public final class Margin {

  private Margin() {}

  /// 0.1 for a tenth over the threshold; negative for a value on the good side of it, as that of a
  /// resolve is; null when nothing can be said.
  public static @Nullable Double of(@Nullable Condition condition) {
    if (!(condition instanceof Condition.Metric metric)) {
      return null;
    }
    Double value = NumberText.parse(metric.value());
    Double threshold = NumberText.parse(metric.threshold());
    int direction = direction(metric.operator());
    if (value == null
        || threshold == null
        || threshold == 0
        || direction == 0
        || !isSameUnit(metric)) {
      return null;
    }
    return direction * (value - threshold) / Math.abs(threshold);
  }

  /// The same in percent.
  public static @Nullable Double percent(@Nullable Condition condition) {
    Double part = of(condition);
    return part == null ? null : part * 100;
  }

  private static int direction(@Nullable String operator) {
    return switch (operator == null ? "" : operator.strip()) {
      case ">", ">=", "≥", "＞" -> 1;
      case "<", "<=", "≤", "＜" -> -1;
      default -> 0;
    };
  }

  /// The unit is sent beside the value, within it, or within the threshold.
  private static boolean isSameUnit(Condition.Metric metric) {
    String ofValue = unit(metric.value());
    String ofThreshold = unit(metric.threshold());
    String beside = metric.unit() == null ? "" : metric.unit().strip();
    return ofValue.equals(ofThreshold)
        || (ofValue.isEmpty() && ofThreshold.equals(beside))
        || (ofThreshold.isEmpty() && ofValue.equals(beside));
  }

  private static String unit(@Nullable String text) {
    return text == null
        ? ""
        : text.strip().replaceFirst("^[-+]?[\\d.]+(?:[eE][-+]?\\d+)?", "").strip();
  }
}
