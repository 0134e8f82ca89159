package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmKey;
import dev.tocsin.alarm.CloudObject;
import dev.tocsin.alarm.Subject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// The dimensions of what fires, as one JSON object. They tell one object from another, so that
/// nothing that was sent for them is dropped, in whatever form it came.
record Dimensions(ObjectNode node) {

  /// Reads them from an object, from JSON text, or from a list of `{Key,Value}` or `{Name,Value}`.
  ///
  /// @param key names what is none of these: then it is the only dimension
  static Dimensions of(String key, JsonNode sent) {
    if (sent instanceof ObjectNode object) {
      return new Dimensions(object);
    }
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    if (sent.isArray()) {
      for (int i = 0; i < sent.size(); i++) {
        addEntry(node, key + i, sent.get(i));
      }
      return new Dimensions(node);
    }
    JsonNode opened = Fields.opened(sent);
    if (opened.isContainer()) {
      return of(key, opened);
    }
    return new Dimensions(Fields.textOf(sent) == null ? node : node.set(key, sent));
  }

  private static void addEntry(ObjectNode node, String key, JsonNode entry) {
    if (!(entry instanceof ObjectNode object)) {
      node.set(key, entry);
      return;
    }
    Fields fields = new Fields(object);
    String name = fields.firstText("key", "Key", "name", "Name");
    JsonNode value = object.has("value") ? object.get("value") : object.get("Value");
    if (name != null && value != null) {
      node.set(name, value);
    } else {
      node.setAll(object);
    }
  }

  boolean isEmpty() {
    return node.isEmpty();
  }

  CloudObject object(@Nullable String namespace, @Nullable String region) {
    Map<String, @Nullable String> plain = texts(false);
    String id = ObjectNames.id(plain);
    return new CloudObject(
        id, ObjectNames.label(plain, id), namespace, region, NodeText.asSent(node));
  }

  /// The key of the alarm about `subject`, which has these dimensions.
  AlarmKey key(Subject subject) {
    return AlarmKey.of(subject, texts(true));
  }

  private Map<String, @Nullable String> texts(boolean withNested) {
    Map<String, @Nullable String> texts = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      JsonNode value = entry.getValue();
      if (!value.isContainer()) {
        texts.put(entry.getKey(), Fields.textOf(value));
      } else if (withNested && !value.isEmpty()) {
        texts.put(entry.getKey(), NodeText.sorted(value));
      }
    }
    return texts;
  }
}
