package dev.tocsin.callback;

import dev.tocsin.alarm.Digest;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;

/// A digest by which the same push is recognised when it comes again.
final class Fingerprint {

  /// In front of digests of content as they are made now; they were made otherwise before, without
  /// it.
  private static final String FORMAT = "2";

  private static final int USUAL_LENGTH = 1_024;

  private Fingerprint() {}

  /// Of the content: white space and the order of keys do not count.
  static String of(JsonNode tree) {
    StringBuilder text = new StringBuilder(USUAL_LENGTH);
    append(text, tree);
    return FORMAT + of(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  static String of(byte[] bytes) {
    return Digest.of(bytes);
  }

  /// As JSON, but that a text stands behind its length, so that nothing in it must be escaped.
  private static void append(StringBuilder text, JsonNode node) {
    if (node.isObject()) {
      text.append('{');
      for (String key : NodeText.sortedKeys(node)) {
        append(text, key);
        append(text, node.get(key));
      }
      text.append('}');
    } else if (node.isArray()) {
      text.append('[');
      for (JsonNode element : node) {
        append(text, element);
      }
      text.append(']');
    } else if (node.isString()) {
      append(text, node.stringValue());
    } else {
      text.append(node.asString()).append(',');
    }
  }

  private static void append(StringBuilder text, String part) {
    text.append(part.length()).append('"').append(part);
  }
}
