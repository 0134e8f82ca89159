package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An alarm of the managed Prometheus: `tags` take the place of the dimensions, `summary` and
/// `content` are texts for people.
///
/// The texts may hold the current value, so that they are no part of the identity: that is the
/// policy and the tags, which stand in `alarmObjInfo` or beside it.
record PrometheusShape() implements EnvelopeKind {

  @Override
  public boolean fits(Envelope envelope) {
    return envelope.hasType("prometheus");
  }

  @Override
  public @Nullable AlarmMessage read(Envelope envelope, boolean strictJson) {
    Dimensions tags = envelope.sent("tags");
    return envelope.message(
        envelope.phase(),
        "prometheus",
        tags.isEmpty() ? envelope.dimensions() : tags,
        condition(envelope, new Fields(tags.node())),
        strictJson);
  }

  private static @Nullable Condition condition(Envelope envelope, Fields tags) {
    Condition.Metric metric = envelope.conditions().metric();
    String name = tags.text("alertname");
    if (metric != null || name == null) {
      return metric;
    }
    String text = envelope.objectInfo().firstText("summary", "content");
    return new Condition.Metric(
        name, Objects.requireNonNullElse(text, name), null, null, null, null);
  }
}
