package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Condition;
import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Phase;
import dev.tocsin.alarm.Policy;
import dev.tocsin.alarm.Subject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// An event as EventBridge keeps it, in the layout of CloudEvents: `type` tells product, kind and
/// name, such as `cvm:ErrorEvent:PingUnreachable`; `status` is beside it or in `data`, which holds
/// the object.
///
/// There is no policy. `time` is when the event happened: of a firing that is its beginning, of a
/// resolve its end, which therefore does not tell when the alarm began. An event without a status,
/// or with `-`, happened, and fires like every event.
record CloudEventShape(Times times) implements Shape {

  private static final Pattern TYPE = Pattern.compile("([^:]+):(\\w*Event):(.+)");
  private static final String STATELESS = "-";

  @Override
  public boolean fits(Fields body) {
    String type = body.text("type");
    return body.has("specversion") && type != null && TYPE.matcher(type).matches();
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown) {
    Fields data = body.object("data");
    String sent = body.text("status") != null ? body.text("status") : data.text("status");
    String status = Objects.requireNonNullElse(sent, STATELESS);
    boolean stateless = status.equals(STATELESS);
    Phase phase = stateless ? Phase.FIRING : StatusWords.phase(status, unknown);
    if (phase == null) {
      return null;
    }
    Dimensions dimensions = dimensions(body, data);
    Instant time = times.parse(body.text("time"));
    Subject subject =
        new Subject(
            "event",
            data.firstText("appId", "uin"),
            new Policy(null, null, null, null, null),
            dimensions.object(null, body.text("region")),
            condition(body, stateless),
            Level.UNGRADED,
            strictJson,
            phase == Phase.FIRING ? times.unread(body.text("time")) : null);
    return new AlarmMessage(
        phase,
        dimensions.key(subject),
        subject,
        phase == Phase.FIRING ? time : null,
        phase == Phase.RESOLVED ? time : null,
        null,
        null,
        null,
        body.texts("id"));
  }

  @Override
  public List<Drift> drift(Fields body) {
    return KnownLayouts.CLOUD_EVENT.drift(body.node());
  }

  /// Only what names the object: the instance, and the `subject` where that is another one.
  private static Dimensions dimensions(Fields body, Fields data) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    String instance = data.text("instanceId");
    String subject = body.text("subject");
    if (instance != null) {
      node.put("instanceId", instance);
    }
    if (subject != null && (instance == null || !subject.contains(instance))) {
      node.put("subject", subject);
    }
    node.setAll(Dimensions.of("dimensions", data.node().path("dimensions")).node());
    return new Dimensions(node);
  }

  private static Condition condition(Fields body, boolean stateless) {
    String type = Objects.requireNonNull(body.text("type"));
    String[] parts = type.split(":", 3);
    return new Condition.Event(type, parts[2], parts[0], null, stateless);
  }
}
