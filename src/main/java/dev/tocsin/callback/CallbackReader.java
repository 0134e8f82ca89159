package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads the bodies of callbacks: the first [Shape] that fits. Immutable; any thread.
public final class CallbackReader implements Reading.Reader {

  private final List<Shape> shapes;

  /// Reads times without a zone as local to `zone`.
  ///
  /// @param zone the notification template's zone; China's clocks unless somebody changed it there
  public CallbackReader(ZoneId zone) {
    Times times = new Times(zone);
    this.shapes =
        List.of(
            new CloudEventShape(times),
            new PrometheusShape(times),
            new EventBridgeShape(times),
            new EventShape(times),
            new MetricShape(times),
            new ContentTemplateShape(times));
  }

  @Override
  public Reading read(byte[] body, @Nullable String source) {
    return switch (JsonText.parse(body)) {
      case JsonText.Parsed parsed -> read(parsed);
      case JsonText.Refused refused -> new Unreadable(refused.reason(), null, Fingerprint.of(body));
    };
  }

  private Reading read(JsonText.Parsed parsed) {
    Fields fields = new Fields(parsed.tree());
    String sessionId = fields.text("sessionId");
    String fingerprint = Fingerprint.of(parsed.tree());
    Optional<Shape> shape = shapes.stream().filter(each -> each.fits(fields)).findFirst();
    if (shape.isEmpty()) {
      return new Unreadable(Reason.NOT_AN_ALARM, sessionId, fingerprint);
    }
    @Nullable AlarmMessage message = shape.get().read(fields, parsed.strict());
    return message == null
        ? new Unreadable(Reason.STATUS_UNKNOWN, sessionId, fingerprint)
        : new Understood(message, sessionId, fingerprint);
  }
}
