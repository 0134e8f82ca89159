package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import org.jspecify.annotations.Nullable;

/// A metric alarm (section "Sample metric alarm parameters"), and whatever else has its layout:
/// application and real user monitoring, and the oldest bodies, which have no `alarmType`.
record MetricShape() implements EnvelopeKind {

  @Override
  public boolean fits(Envelope envelope) {
    return true;
  }

  @Override
  public @Nullable AlarmMessage read(Envelope envelope, boolean strictJson) {
    return envelope.message(
        envelope.phase(),
        "metric",
        envelope.dimensions(),
        envelope.conditions().metric(),
        strictJson);
  }
}
