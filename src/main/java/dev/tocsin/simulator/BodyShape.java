package dev.tocsin.simulator;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/// A shape in which Cloud Monitor tells an alarm: the document's two, and those that other
/// generations and products of it were seen to send.
public enum BodyShape {
  /// A metric alarm as the document has it.
  METRIC,
  /// An event alarm as the document has it.
  EVENT,
  /// An event that a rule of EventBridge forwards.
  EVENT_BRIDGE,
  /// A metric alarm of the first generation.
  OLDEST_METRIC,
  /// An alarm of the managed Prometheus.
  PROMETHEUS,
  /// An alarm of application monitoring.
  APM,
  /// An alarm of real user monitoring.
  RUM,
  /// What a person's content template makes of an alarm.
  CONTENT_TEMPLATE,
  /// An event as EventBridge keeps it.
  CLOUD_EVENT;

  /// Finds a shape by its [label].
  public static Optional<BodyShape> labelled(String label) {
    return Stream.of(values()).filter(shape -> shape.label().equals(label)).findFirst();
  }

  /// Names it as on the command line: lower case, words joined by `-`.
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Whether alarms of the push's kind are sent in this shape.
  boolean tells(Push push) {
    boolean event = push.alarm().condition() instanceof SimulatedCondition.Event;
    return switch (this) {
      case EVENT, EVENT_BRIDGE, CLOUD_EVENT -> event;
      case METRIC, OLDEST_METRIC, PROMETHEUS, APM, RUM -> !event;
      case CONTENT_TEMPLATE -> true;
    };
  }

  /// Writes a push that it [tells][#tells(Push)].
  ObjectNode body(Push push, String sessionId) {
    return switch (this) {
      case METRIC, EVENT -> CallbackBody.tree(push, sessionId);
      case EVENT_BRIDGE -> ReshapedBody.eventBridge(CallbackBody.tree(push, sessionId));
      case OLDEST_METRIC -> ReshapedBody.oldestMetric(CallbackBody.tree(push, sessionId));
      case PROMETHEUS -> ReshapedBody.prometheus(CallbackBody.tree(push, sessionId), push);
      case APM -> ReshapedBody.apm(CallbackBody.tree(push, sessionId), push);
      case RUM -> ReshapedBody.rum(CallbackBody.tree(push, sessionId), push);
      case CONTENT_TEMPLATE -> ContentTemplateBody.of(push);
      case CLOUD_EVENT -> CloudEventBody.of(push, sessionId);
    };
  }
}
