package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An event alarm of a policy (section "Sample event alarm parameters").
record EventShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    Envelope envelope = Envelope.of(body, times);
    return Envelope.fits(body)
        && (envelope.hasType("event") || envelope.conditions().has("eventName"));
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    Envelope envelope = Envelope.of(body, times);
    return envelope.message(
        envelope.phase(),
        "event",
        envelope.dimensions(),
        condition(envelope.conditions(), false),
        strictJson);
  }

  /// Null when no event is named.
  static Condition.@Nullable Event condition(Fields conditions, boolean stateless) {
    String event = conditions.firstText("eventName", "eventShowName");
    if (event == null) {
      return null;
    }
    return new Condition.Event(
        event,
        Objects.requireNonNullElse(conditions.text("eventShowName"), event),
        conditions.text("productName"),
        conditions.text("productShowName"),
        stateless);
  }
}
