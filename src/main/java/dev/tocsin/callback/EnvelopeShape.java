package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Phase;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All that has the layout of an [Envelope], read by the first of its kinds that fits: the last
/// fits every one. The layout is taken apart once for all of them, because most bodies have it.
record EnvelopeShape(Times times) implements Shape {

  private static final List<EnvelopeKind> KINDS =
      List.of(new PrometheusShape(), new EventBridgeShape(), new EventShape(), new MetricShape());

  @Override
  public boolean fits(Fields body) {
    return body.hasObject("alarmPolicyInfo")
        || (body.hasObject("alarmObjInfo") && (body.has("alarmStatus") || body.has("alarmType")));
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown) {
    Envelope envelope = Envelope.of(body, times, unknown);
    for (EnvelopeKind kind : KINDS) {
      if (kind.fits(envelope)) {
        return kind.read(envelope, strictJson);
      }
    }
    return null;
  }

  @Override
  public List<Drift> drift(Fields body) {
    Fields object = body.object("alarmObjInfo");
    boolean hasDimensions = object.has("dimensions") || object.has("tags");
    return (hasDimensions ? KnownLayouts.ENVELOPE : KnownLayouts.ENVELOPE_WITHOUT_DIMENSIONS)
        .drift(body.node());
  }
}
