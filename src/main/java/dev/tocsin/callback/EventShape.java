package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import org.jspecify.annotations.Nullable;

/// An event alarm of a policy (section "Sample event alarm parameters").
record EventShape() implements EnvelopeKind {

  @Override
  public boolean fits(Envelope envelope) {
    return envelope.hasType("event") || envelope.conditions().nameAnEvent();
  }

  @Override
  public @Nullable AlarmMessage read(Envelope envelope, boolean strictJson) {
    return envelope.message(
        envelope.phase(),
        "event",
        envelope.dimensions(),
        envelope.conditions().event(false),
        strictJson);
  }
}
