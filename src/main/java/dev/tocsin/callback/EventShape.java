package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Drift;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An event alarm of a policy (section "Sample event alarm parameters").
record EventShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    Envelope envelope = Envelope.of(body, times);
    return Envelope.fits(body)
        && (envelope.hasType("event") || envelope.conditions().nameAnEvent());
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    Envelope envelope = Envelope.of(body, times);
    return envelope.message(
        envelope.phase(),
        "event",
        envelope.dimensions(),
        envelope.conditions().event(false),
        strictJson);
  }

  @Override
  public List<Drift> drift(Fields body) {
    return Envelope.of(body, times).drift();
  }
}
