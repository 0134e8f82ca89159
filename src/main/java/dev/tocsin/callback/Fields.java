package dev.tocsin.callback;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
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
    return node.path(key).isObject();
  }

  /// A nested object; empty fields when there is none. The first of a list of objects.
  Fields object(String key) {
    JsonNode child = node.path(key);
    if (child.isArray()) {
      child = child.path(0);
    }
    return new Fields(child.isObject() ? child : MissingNode.getInstance());
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
    return Stream.of(keys).map(this::text).filter(Objects::nonNull).distinct().toList();
  }

  static @Nullable String textOf(JsonNode node) {
    if (!node.isValueNode() || node.isNull()) {
      return null;
    }
    String text = node.asString().strip();
    return text.isEmpty() ? null : text;
  }
}
