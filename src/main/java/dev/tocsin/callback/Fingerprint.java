package dev.tocsin.callback;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/// A digest by which the same push is recognised when it comes again.
final class Fingerprint {

  private static final int DIGEST_BYTES = 16;

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
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(Arrays.copyOf(digest, DIGEST_BYTES));
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
