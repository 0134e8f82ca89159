package dev.tocsin.callback;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The flat fields of an object whose keys a person chose: `policy_id`, `PolicyId` and `POLICY-ID`
/// are one key.
record LooseFields(Map<String, String> texts) {

  static LooseFields of(JsonNode object) {
    Map<String, String> texts = new HashMap<>();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String text = Fields.textOf(entry.getValue());
      if (text != null) {
        texts.putIfAbsent(plain(entry.getKey()), text);
      }
    }
    return new LooseFields(texts);
  }

  /// The first of several names of a field; null when none was sent.
  @Nullable String text(String... keys) {
    for (String key : keys) {
      String text = texts.get(plain(key));
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  private static String plain(String key) {
    StringBuilder plain = new StringBuilder(key.length());
    key.toLowerCase(Locale.ROOT)
        .codePoints()
        .filter(Character::isLetterOrDigit)
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
