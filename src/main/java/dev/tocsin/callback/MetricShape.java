package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Drift;
import java.util.List;
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
        envelope.conditions().metric(),
        strictJson);
  }

  @Override
  public List<Drift> drift(Fields body) {
    return Envelope.of(body, times).drift();
  }
}
