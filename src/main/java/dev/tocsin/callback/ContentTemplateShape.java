package dev.tocsin.callback;

import dev.tocsin.alarm.AlarmMessage;
import dev.tocsin.alarm.Phase;
import dev.tocsin.settings.AlarmField;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A body that a person wrote as a content template: flat, with keys of their own choice, most of
/// them named after the template's variables (`policy_name`, `first_trigger_time`, …).
record ContentTemplateShape(Times times) implements Shape {

  @Override
  public boolean fits(Fields body) {
    AlarmFields fields = fields(body);
    return (fields.text(AlarmField.POLICY_ID) != null
            || fields.text(AlarmField.POLICY_NAME) != null)
        && (fields.text(AlarmField.STATUS) != null || fields.began() != null);
  }

  @Override
  public @Nullable AlarmMessage read(Fields body, boolean strictJson) {
    AlarmFields fields = fields(body);
    String status = fields.text(AlarmField.STATUS);
    Phase phase = status == null ? fields.phaseWithoutStatus() : StatusWords.phase(status);
    return phase == null
        ? null
        : fields.message(phase, body.texts("sessionId", "alertId"), strictJson);
  }

  AlarmFields fields(Fields body) {
    Map<String, String> sent = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : body.node().properties()) {
      String text = Fields.textOf(entry.getValue());
      if (text != null) {
        sent.putIfAbsent(KeyNames.plain(entry.getKey()), text);
      }
    }
    Map<AlarmField, String> fields = new EnumMap<>(AlarmField.class);
    for (AlarmField field : AlarmField.values()) {
      for (String name : KeyNames.of(field)) {
        String text = sent.get(name);
        if (text != null) {
          fields.putIfAbsent(field, text);
        }
      }
    }
    return new AlarmFields(
        fields, Dimensions.of("dimensions", body.node().path("dimensions")), times);
  }
}
