package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A body that a person's [MappingRule] reads, one without problems.
record MappedShape(MappingRule rule, Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    return missing(body) == null && fields(body).identify();
  }

  /// The first pointer of `where` that leads to nothing or to another text; null when all is there.
  @Nullable String missing(Fields body) {
    for (Map.Entry<String, @Nullable String> entry : rule.where().entrySet()) {
      JsonNode found = at(body, entry.getKey());
      String wanted = entry.getValue();
      boolean anyText = wanted == null || wanted.isBlank();
      boolean there =
          anyText
              ? !found.isMissingNode() && !found.isNull()
              : wanted.strip().equals(Fields.textOf(found));
      if (!there) {
        return entry.getKey();
      }
    }
    return null;
  }

  /// Whether the rule says where the status stands.
  boolean tellsStatus() {
    return rule.fields().containsKey(AlarmField.STATUS);
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson, @Nullable Phase unknown) {
    AlarmFields fields = fields(body);
    Phase known = phase(body, fields);
    Phase phase = known == null ? unknown : known;
    String sessionId = fields.text(AlarmField.SESSION_ID);
    return phase == null
        ? null
        : fields.message(phase, sessionId == null ? List.of() : List.of(sessionId), strictJson);
  }

  AlarmFields fields(Fields body) {
    Map<AlarmField, String> texts = new EnumMap<>(AlarmField.class);
    rule.fields()
        .forEach((field, pointer) -> {
          String text = Fields.textOf(at(body, pointer));
          if (text != null) {
            texts.put(field, text);
          }
        });
    ObjectNode dimensions = JsonNodeFactory.instance.objectNode();
    rule.dimensions()
        .forEach((key, pointer) -> {
          for (var entry : Dimensions.of(key, at(body, pointer)).node().properties()) {
            String name = entry.getKey();
            dimensions.set(dimensions.has(name) ? key + "." + name : name, entry.getValue());
          }
        });
    return new AlarmFields(texts, new Dimensions(dimensions), times);
  }

  private @Nullable Phase phase(Fields body, AlarmFields fields) {
    String status = fields.text(AlarmField.STATUS);
    if (status == null) {
      String pointer = rule.fields().get(AlarmField.STATUS);
      boolean unreadable = pointer != null && at(body, pointer).isContainer();
      return unreadable ? null : fields.phaseWithoutStatus();
    }
    if (rule.firing().isEmpty() && rule.resolved().isEmpty()) {
      return StatusWords.phase(status);
    }
    if (means(rule.firing(), status)) {
      return Phase.FIRING;
    }
    return means(rule.resolved(), status) ? Phase.RESOLVED : null;
  }

  private static boolean means(List<String> words, String status) {
    return words.stream().anyMatch(word -> word.strip().equalsIgnoreCase(status));
  }

  private static JsonNode at(Fields body, String pointer) {
    return body.node().at(JsonPointer.compile(pointer));
  }
}
