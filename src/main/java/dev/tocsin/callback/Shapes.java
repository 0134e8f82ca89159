package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Understood;
import dev.tocsin.alarm.Reading.Unreadable;
import dev.tocsin.settings.MappingRule;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// All shapes of body, with the times of one zone, in the order in which they are tried: those that
/// are built in, then the rules that a person wrote.
///
/// A rule is tried where no built-in shape fits. It is also tried where one fits but the status is
/// not known, if the rule says where the status stands: that one word may be all that is new. Of
/// several rules the first counts that fits and knows the status. What nothing fits may hold an
/// alarm one level further in.
record Shapes(List<Shape> ofJson, Shape ofLines, List<MappedShape> ofRules) {

  static Shapes of(Times times, List<MappingRule> rules) {
    ContentTemplateShape contentTemplate = new ContentTemplateShape(times);
    return new Shapes(
        List.of(new CloudEventShape(times), new EnvelopeShape(times), contentTemplate),
        new TextLinesShape(contentTemplate),
        rules.stream().map(rule -> new MappedShape(rule, times)).toList());
  }

  Reading read(byte[] body) {
    return switch (BodyFields.of(body)) {
      case BodyFields.Json(Fields fields, boolean strict, String fingerprint) -> {
        Reading reading = read(fields, ofJson, strict, fingerprint, Reason.NOT_AN_ALARM);
        Fields wrapped =
            reading instanceof Unreadable(Reason reason, _, _, _) && reason == Reason.NOT_AN_ALARM
                ? wrapped(fields.node())
                : null;
        yield wrapped == null
            ? reading
            : read(wrapped, ofJson, strict, fingerprint, Reason.NOT_AN_ALARM);
      }
      case BodyFields.Lines(Fields fields, String fingerprint) ->
          read(fields, List.of(ofLines), false, fingerprint, Reason.NOT_JSON);
      case BodyFields.None(Reason reason, String fingerprint) ->
          new Unreadable(reason, null, fingerprint, null);
    };
  }

  /// The one alarm that is wrapped in an object, in a list without anything else, or in JSON text;
  /// null when there is none, or more than one.
  private @Nullable Fields wrapped(JsonNode body) {
    JsonNode opened = Fields.opened(body);
    if (body.isString() && isAlarm(opened)) {
      return new Fields(opened);
    }
    if (opened.isArray() && opened.size() > 1) {
      return null;
    }
    JsonNode found = null;
    for (JsonNode each : opened) {
      JsonNode candidate = Fields.opened(each);
      if (isAlarm(candidate)) {
        if (found != null) {
          return null;
        }
        found = candidate;
      }
    }
    return found == null ? null : new Fields(found);
  }

  private boolean isAlarm(JsonNode node) {
    Fields fields = new Fields(node);
    return node.isObject() && ofJson.stream().anyMatch(shape -> shape.fits(fields));
  }

  /// The id that the answer repeats.
  private static @Nullable String sessionId(Fields body, AlarmMessage message) {
    String sessionId = body.text("sessionId");
    List<String> others = message.sessionIds();
    return sessionId != null || others.isEmpty() ? sessionId : others.getFirst();
  }

  private Reading read(
      Fields body, List<Shape> builtIn, boolean strict, String fingerprint, Reason otherwise) {
    Shape fitting = null;
    for (Shape shape : builtIn) {
      if (shape.fits(body)) {
        fitting = shape;
        break;
      }
    }
    @Nullable AlarmMessage message = fitting == null ? null : fitting.read(body, strict, null);
    if (fitting != null && message != null) {
      return new Understood(message, sessionId(body, message), fingerprint, fitting.drift(body));
    }
    boolean anAlarm = fitting != null;
    for (MappedShape rule : ofRules) {
      if ((fitting == null || rule.tellsStatus()) && rule.fits(body)) {
        message = rule.read(body, strict, null);
        if (message != null) {
          return new Understood(message, sessionId(body, message), fingerprint, List.of());
        }
        anAlarm = true;
      }
    }
    // Taken for a firing only to find the alarm that it is about.
    AlarmMessage about = fitting == null ? null : fitting.read(body, strict, Phase.FIRING);
    return new Unreadable(
        anAlarm ? Reason.STATUS_UNKNOWN : otherwise, body.text("sessionId"), fingerprint, about);
  }
}
