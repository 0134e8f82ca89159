package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An event that a rule of EventBridge forwards as a callback: there is no policy type, and the
/// policy's name is the rule's.
///
/// The status `-` means that the event has none: it happened, and fires like every event. Times of
/// the end are not sent, so that the end is when the resolve is received.
record EventBridgeShape() implements EnvelopeKind {

  private static final String STATELESS = "-";

  @Override
  public boolean fits(Envelope envelope) {
    return envelope.hasType("event")
        && envelope.policyInfo().text("policyType") == null
        && envelope.conditions().text("alarmNotifyType") == null;
  }

  @Override
  public @Nullable AlarmMessage read(Envelope envelope, boolean strictJson) {
    boolean stateless = Objects.equals(envelope.body().text("alarmStatus"), STATELESS);
    Phase phase = stateless ? Phase.FIRING : envelope.phase();
    return envelope.message(
        phase, "event", envelope.dimensions(), envelope.conditions().event(stateless), strictJson);
  }
}
