package dev.tocsin.server;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who does something to an alarm, why and for how long: the body of a request. All may be left
/// out.
record Remark(@Nullable String by, @Nullable String note, @Nullable Duration minutes) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 4_000;

  /// A year.
  private static final int MOST_MINUTES = 365 * 24 * 60;

  /// Null when the body is not an object with texts of a possible length and possible minutes.
  static @Nullable Remark read(byte[] body) {
    if (body.length == 0) {
      return new Remark(null, null, null);
    }
    try {
      JsonNode tree = JSON.readTree(body);
      boolean possible =
          tree.isObject()
              && isText(tree.path("by"), LONGEST_NAME)
              && isText(tree.path("note"), LONGEST_NOTE)
              && isMinutes(tree.path("minutes"));
      return possible
          ? new Remark(
              text(tree.path("by")), text(tree.path("note")), minutes(tree.path("minutes")))
          : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static boolean isText(JsonNode node, int longest) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.stringValue().length() <= longest);
  }

  private static boolean isMinutes(JsonNode node) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isIntegralNumber()
            && node.canConvertToInt()
            && node.intValue() >= 1
            && node.intValue() <= MOST_MINUTES);
  }

  private static @Nullable Duration minutes(JsonNode node) {
    return node.isIntegralNumber() ? Duration.ofMinutes(node.intValue()) : null;
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank() ? node.stringValue().strip() : null;
  }
}
