package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import dev.tocsin.settings.AlarmField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A body that a person wrote as a content template: flat, with keys of their own choice, most of
/// them named after the template's variables (`policy_name`, `first_trigger_time`, …).
///
/// Two objects must never pass for one: all that is named like an object is a dimension, whether
/// text or JSON, and where nothing is, what only an object has as its value.
record ContentTemplateShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    AlarmFields fields = fields(body);
    return (fields.text(AlarmField.POLICY_ID) != null
            || fields.text(AlarmField.POLICY_NAME) != null)
        && (fields.text(AlarmField.STATUS) != null || fields.tellTime());
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown) {
    AlarmFields fields = fields(body);
    String status = fields.text(AlarmField.STATUS);
    Phase phase = status == null ? fields.phaseWithoutStatus() : StatusWords.phase(status, unknown);
    return phase == null ? null : fields.message(phase, sessionIds(body), strictJson);
  }

  AlarmFields fields(Fields body) {
    Map<String, String> sent = new HashMap<>();
    Map<String, String> objectTexts = new LinkedHashMap<>();
    ObjectNode objects = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : body.node().properties()) {
      String name = KeyNames.plain(entry.getKey());
      boolean object = KeyNames.tellsObject(name);
      JsonNode value = object ? Fields.opened(entry.getValue()) : entry.getValue();
      String text = Fields.textOf(value);
      if (text != null && sent.putIfAbsent(name, text) == null && object) {
        objectTexts.put(name, entry.getKey());
      } else if (object && value.isContainer()) {
        objects.setAll(Dimensions.of(entry.getKey(), value).node());
      }
    }
    Map<AlarmField, String> fields = fields(sent);
    if (objectTexts.isEmpty() && objects.isEmpty()) {
      objects.setAll(LikelyObjects.in(body).node());
    }
    // These two have keys of their own.
    firstName(objectTexts, AlarmField.OBJECT).ifPresent(objectTexts::remove);
    firstName(objectTexts, AlarmField.OBJECT_ID).ifPresent(objectTexts::remove);
    objectTexts.forEach((name, key) -> objects.put(key, sent.get(name)));
    return new AlarmFields(fields, new Dimensions(objects), times);
  }

  private static Optional<String> firstName(Map<String, String> sent, AlarmField field) {
    return KeyNames.of(field).stream().filter(sent::containsKey).findFirst();
  }

  private static Map<AlarmField, String> fields(Map<String, String> sent) {
    Map<AlarmField, String> fields = new EnumMap<>(AlarmField.class);
    for (AlarmField field : AlarmField.values()) {
      firstName(sent, field).ifPresent(name -> fields.put(field, sent.get(name)));
    }
    for (String name : KeyNames.CONDITION) {
      if (sent.containsKey(name)) {
        fields.putIfAbsent(AlarmField.METRIC, watched(sent.get(name)));
      }
    }
    return fields;
  }

  /// What a condition such as `CPU utilization 95% > 90%` watches: all before its numbers, which
  /// are others at each push.
  private static String watched(String condition) {
    int end = 1;
    while (end < condition.length() && !endsWatched(condition, end)) {
      end++;
    }
    return condition.substring(0, end).strip();
  }

  private static boolean endsWatched(String condition, int at) {
    char here = condition.charAt(at);
    return "<>=≥≤!".indexOf(here) >= 0
        || (Character.isDigit(here) && Character.isWhitespace(condition.charAt(at - 1)));
  }

  private static List<String> sessionIds(Fields body) {
    List<String> names = KeyNames.of(AlarmField.SESSION_ID);
    return body.node().properties().stream()
        .filter(entry -> names.contains(KeyNames.plain(entry.getKey())))
        .flatMap(entry -> Stream.ofNullable(Fields.textOf(entry.getValue())))
        .distinct()
        .toList();
  }
}
