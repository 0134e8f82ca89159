package dev.tocsin.server;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Who does something to an alarm, and why: the body of a request. Both may be left out.
record Remark(@Nullable String by, @Nullable String note) {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_NOTE = 4_000;

  /// Null when the body is not an object with texts of a possible length.
  static @Nullable Remark read(byte[] body) {
    if (body.length == 0) {
      return new Remark(null, null);
    }
    try {
      JsonNode tree = JSON.readTree(body);
      boolean possible =
          tree.isObject()
              && isText(tree.path("by"), LONGEST_NAME)
              && isText(tree.path("note"), LONGEST_NOTE);
      return possible ? new Remark(text(tree.path("by")), text(tree.path("note"))) : null;
    } catch (JacksonException notJson) {
      return null;
    }
  }

  private static boolean isText(JsonNode node, int longest) {
    return node.isMissingNode()
        || node.isNull()
        || (node.isString() && node.stringValue().length() <= longest);
  }

  private static @Nullable String text(JsonNode node) {
    return node.isString() && !node.stringValue().isBlank() ? node.stringValue().strip() : null;
  }
}
