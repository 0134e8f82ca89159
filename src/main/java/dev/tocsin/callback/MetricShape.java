package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A metric alarm (section "Sample metric alarm parameters"), and whatever else has its layout:
/// application and real user monitoring, and the oldest bodies, which have no `alarmType`.
record MetricShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    return Envelope.fits(body);
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    Envelope envelope = Envelope.of(body, times);
    return envelope.message(
        envelope.phase(),
        "metric",
        envelope.dimensions(),
        condition(envelope.conditions()),
        strictJson);
  }

  /// Of several metrics the first; null when none is named.
  static Condition.@Nullable Metric condition(Fields conditions) {
    String metric = conditions.firstText("metricName", "metricShowName");
    if (metric == null) {
      return null;
    }
    return new Condition.Metric(
        metric,
        Objects.requireNonNullElse(conditions.text("metricShowName"), metric),
        conditions.text("calcType"),
        conditions.text("calcValue"),
        conditions.text("currentValue"),
        conditions.firstText("unit", "calcUnit"));
  }
}
