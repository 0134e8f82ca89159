package dev.tocsin.callback;

import dev.tocsin.alarm.Digest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// A digest by which the same push is recognised when it comes again.
final class Fingerprint {

  private static final ObjectWriter CANONICAL =
      JsonMapper.builder().build().writer().with(JsonNodeFeature.WRITE_PROPERTIES_SORTED);

  private Fingerprint() {}

  /// Of the content: white space and the order of keys do not count.
  static String of(JsonNode tree) {
    return of(CANONICAL.writeValueAsBytes(tree));
  }

  /// The content as text in which white space and the order of keys are settled.
  static String canonical(JsonNode tree) {
    return CANONICAL.writeValueAsString(tree);
  }

  static String of(byte[] bytes) {
    return Digest.of(bytes);
  }
}
