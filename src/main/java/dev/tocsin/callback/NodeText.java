package dev.tocsin.callback;

import java.util.Arrays;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// JSON as text without white space. Alarms in databases have it and digests of it, so that it
/// stays as it is.
final class NodeText {

  private static final int USUAL_LENGTH = 256;

  private final StringBuilder text = new StringBuilder(USUAL_LENGTH);
  private final boolean sorted;

  private NodeText(boolean sorted) {
    this.sorted = sorted;
  }

  /// With the keys in the order in which they stand.
  static String asSent(JsonNode node) {
    return new NodeText(false).append(node);
  }

  /// With the keys in their natural order.
  static String sorted(JsonNode node) {
    return new NodeText(true).append(node);
  }

  /// The keys of an object in their natural order.
  static String[] sortedKeys(JsonNode object) {
    String[] keys = object.propertyNames().toArray(new String[0]);
    Arrays.sort(keys);
    return keys;
  }

  private String append(JsonNode node) {
    value(node);
    return text.toString();
  }

  private void value(JsonNode node) {
    if (node.isString()) {
      quoted(node.stringValue());
    } else if (node.isObject()) {
      object(node);
    } else if (node.isArray()) {
      array(node);
    } else {
      text.append(node.isNull() ? "null" : node.asString());
    }
  }

  private void object(JsonNode object) {
    text.append('{');
    if (sorted) {
      for (String key : sortedKeys(object)) {
        property(key, object.get(key));
      }
    } else {
      for (Map.Entry<String, JsonNode> property : object.properties()) {
        property(property.getKey(), property.getValue());
      }
    }
    text.append('}');
  }

  private void property(String key, JsonNode value) {
    separate('{');
    quoted(key);
    text.append(':');
    value(value);
  }

  private void array(JsonNode array) {
    text.append('[');
    for (JsonNode element : array) {
      separate('[');
      value(element);
    }
    text.append(']');
  }

  private void separate(char opening) {
    if (text.charAt(text.length() - 1) != opening) {
      text.append(',');
    }
  }

  private void quoted(String part) {
    text.append('"');
    int copied = 0;
    for (int index = 0; index < part.length(); index++) {
      char unit = part.charAt(index);
      if (unit < ' ' || unit == '"' || unit == '\\') {
        text.append(part, copied, index).append(escaped(unit));
        copied = index + 1;
      }
    }
    text.append(part, copied, part.length()).append('"');
  }

  private static String escaped(char unit) {
    return switch (unit) {
      case '"' -> "\\\"";
      case '\\' -> "\\\\";
      case '\b' -> "\\b";
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\f' -> "\\f";
      case '\r' -> "\\r";
      default -> "\\u%04X".formatted((int) unit);
    };
  }
}
