package dev.tocsin.callback;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// Reads the fields of one JSON object whatever their types are: live traffic sends `1` and `"1"`,
/// `300` and `"0"`, `123` and `""` for the same field.
record Fields(JsonNode node) {

  /// Whether anything but null was sent.
  boolean has(String key) {
    return node.hasNonNull(key);
  }

  boolean hasObject(String key) {
    return object(key).node.isObject();
  }

  /// A nested object, also in JSON text; empty fields when there is none. The first of a list of
  /// objects.
  Fields object(String key) {
    JsonNode child = opened(node.path(key));
    if (child.isArray()) {
      child = child.path(0);
    }
    return new Fields(child.isObject() ? child : MissingNode.getInstance());
  }

  /// The object or list that a JSON text holds, because some senders encode a part of a body twice;
  /// anything else as it is.
  static JsonNode opened(JsonNode node) {
    String text = node.isString() ? node.asString().strip() : "";
    if (text.length() < 2 || "{[\"".indexOf(text.charAt(0)) < 0) {
      return node;
    }
    if (!(JsonText.parse(text.getBytes(StandardCharsets.UTF_8))
        instanceof JsonText.Parsed(JsonNode tree, boolean _))) {
      return node;
    }
    JsonNode opened = opened(tree);
    return opened.isContainer() ? opened : node;
  }

  /// A scalar as text without blanks around it; null when absent, null, empty or not a scalar.
  @Nullable String text(String key) {
    return textOf(node.path(key));
  }

  /// The first of several names of a field.
  @Nullable String firstText(String... keys) {
    for (String key : keys) {
      String text = text(key);
      if (text != null) {
        return text;
      }
    }
    return null;
  }

  /// What was sent under these names, each once.
  List<String> texts(String... keys) {
    List<String> texts = new ArrayList<>(keys.length);
    for (String key : keys) {
      String text = text(key);
      if (text != null && !texts.contains(text)) {
        texts.add(text);
      }
    }
    return texts;
  }

  static @Nullable String textOf(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    String text = node.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
