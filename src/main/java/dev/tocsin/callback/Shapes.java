package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import dev.tocsin.settings.MappingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All shapes of body, with the times of one zone, in the order in which they are tried: those that
/// are built in, then the rules that a person wrote.
///
/// A rule is tried where no built-in shape fits. It is also tried where one fits but the status is
/// not known, if the rule says where the status stands: that one word may be all that is new. Of
/// several rules the first counts that fits and knows the status.
record Shapes(List<Shape> ofJson, Shape ofLines, List<MappedShape> ofRules) {

  static Shapes of(Times times, List<MappingRule> rules) {
    ContentTemplateShape contentTemplate = new ContentTemplateShape(times);
    return new Shapes(
        List.of(
            new CloudEventShape(times),
            new PrometheusShape(times),
            new EventBridgeShape(times),
            new EventShape(times),
            new MetricShape(times),
            contentTemplate),
        new TextLinesShape(contentTemplate),
        rules.stream().map(rule -> new MappedShape(rule, times)).toList());
  }

  Reading read(byte[] body) {
    return switch (BodyFields.of(body)) {
      case BodyFields.Json(Fields fields, boolean strict, String fingerprint) ->
          read(fields, ofJson, strict, fingerprint, Reason.NOT_AN_ALARM);
      case BodyFields.Lines(Fields fields, String fingerprint) ->
          read(fields, List.of(ofLines), false, fingerprint, Reason.NOT_JSON);
      case BodyFields.None(Reason reason, String fingerprint) ->
          new Unreadable(reason, null, fingerprint);
    };
  }

  private Reading read(
      Fields body, List<Shape> builtIn, boolean strict, String fingerprint, Reason otherwise) {
    String sessionId = body.text("sessionId");
    Shape fitting = null;
    for (Shape shape : builtIn) {
      if (shape.fits(body)) {
        fitting = shape;
        break;
      }
    }
    @Nullable AlarmMessage message = fitting == null ? null : fitting.read(body, strict);
    if (fitting != null && message != null) {
      return new Understood(message, sessionId, fingerprint, fitting.drift(body));
    }
    boolean anAlarm = fitting != null;
    for (MappedShape rule : ofRules) {
      if ((fitting == null || rule.tellsStatus()) && rule.fits(body)) {
        message = rule.read(body, strict);
        if (message != null) {
          return new Understood(message, sessionId, fingerprint, List.of());
        }
        anAlarm = true;
      }
    }
    return new Unreadable(anAlarm ? Reason.STATUS_UNKNOWN : otherwise, sessionId, fingerprint);
  }
}
