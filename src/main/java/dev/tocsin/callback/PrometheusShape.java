package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Drift;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// An alarm of the managed Prometheus: `tags` take the place of the dimensions, `summary` and
/// `content` are texts for people.
///
/// The texts may hold the current value, so that they are no part of the identity: that is the
/// policy and the tags.
record PrometheusShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    return Envelope.fits(body) && Envelope.of(body, times).hasType("prometheus");
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    Envelope envelope = Envelope.of(body, times);
    Dimensions tags = Dimensions.of("tags", envelope.objectInfo().node().path("tags"));
    return envelope.message(
        envelope.phase(),
        "prometheus",
        tags.isEmpty() ? envelope.dimensions() : tags,
        condition(envelope, new Fields(tags.node())),
        strictJson);
  }

  @Override
  public List<Drift> drift(Fields body) {
    return Envelope.of(body, times).drift();
  }

  private static Condition condition(Envelope envelope, Fields tags) {
    Condition.Metric metric = envelope.conditions().metric();
    if (metric != null) {
      return metric;
    }
    String name = Objects.requireNonNullElse(tags.text("alertname"), "");
    String text = envelope.objectInfo().firstText("summary", "content");
    return new Condition.Metric(
        name, Objects.requireNonNullElse(text, name), null, null, null, null);
  }
}
