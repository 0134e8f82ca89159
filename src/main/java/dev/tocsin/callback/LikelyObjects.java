package dev.tocsin.callback;

import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// Finds what tells one object from another among fields whose names say nothing: values that look
/// like the id of an instance or like an address.
///
/// Other texts are left alone, because they may change between a firing and its resolve: times,
/// values, sentences, and the ids of messages.
final class LikelyObjects {

  private static final int LONGEST = 64;
  private static final Pattern INSTANCE_ID = Pattern.compile("[a-z]{2,14}-[a-z0-9]{6,}");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "\\d{1,3}(?:\\.\\d{1,3}){3}(?::\\d{1,5})?"
              + "|\\[?(?:(?:[0-9a-f]{1,4}:){7}[0-9a-f]{1,4}|[0-9a-f:]{0,30}::[0-9a-f:.]{0,30})"
              + "(?:](?::\\d{1,5})?)?",
          Pattern.CASE_INSENSITIVE);
  private static final Set<String> MESSAGE_ID_KEYS =
      Set.of(
          "id",
          "eventid",
          "messageid",
          "msgid",
          "noticeid",
          "notifyid",
          "recordid",
          "requestid",
          "traceid",
          "uuid");

  private LikelyObjects() {}

  /// Those of an object's own fields that are not known by name.
  static Dimensions in(Fields object) {
    ObjectNode found = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.node().properties()) {
      String text = Fields.textOf(entry.getValue());
      String name = KeyNames.plain(entry.getKey());
      boolean unknown = !KeyNames.isKnown(name) && !MESSAGE_ID_KEYS.contains(name);
      if (unknown && isLikely(text)) {
        found.put(entry.getKey(), text);
      }
    }
    return new Dimensions(found);
  }

  /// Whether a text looks like the id of an instance or like an address, with or without a port.
  static boolean isLikely(@Nullable String text) {
    return text != null
        && text.length() <= LONGEST
        && (INSTANCE_ID.matcher(text).matches() || ADDRESS.matcher(text).matches())
        && StatusWords.phase(text) == null;
  }
}
