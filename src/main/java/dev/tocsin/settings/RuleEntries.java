package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The mapping rules as they stand in the file, with what this version does not know of them, and
/// with entries that are no rules.
final class RuleEntries {

  private static final System.Logger LOG = System.getLogger(RuleEntries.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private RuleEntries() {}

  /// The entries that are rules. The others are reported in the log.
  static ArrayNode readable(JsonNode entries) {
    ArrayNode readable = JSON.createArrayNode();
    for (JsonNode entry : entries) {
      if (rule(entry) != null) {
        readable.add(entry);
      }
    }
    return readable;
  }

  /// The entries for these rules: an unchanged rule's stays as it is, a changed one's keeps what
  /// this version does not know, and what is no rule stays where it was.
  static ArrayNode with(List<MappingRule> rules, JsonNode entries) {
    List<JsonNode> left = new ArrayList<>();
    readable(entries).forEach(left::add);
    ArrayNode written = JSON.createArrayNode();
    for (MappingRule rule : rules) {
      JsonNode same = take(left, rule, true);
      written.add(same != null ? same : changed(take(left, rule, false), rule));
    }
    for (int place = 0; place < entries.size(); place++) {
      if (rule(entries.get(place)) == null) {
        written.insert(Math.min(place, written.size()), entries.get(place));
      }
    }
    return written;
  }

  /// Takes out the entry of this very rule, or of the one of the same name; null when there is
  /// none.
  private static @Nullable JsonNode take(List<JsonNode> left, MappingRule rule, boolean same) {
    for (JsonNode entry : left) {
      MappingRule older = rule(entry);
      if (older != null && (same ? older.equals(rule) : older.name().equals(rule.name()))) {
        left.remove(entry);
        return entry;
      }
    }
    return null;
  }

  private static JsonNode changed(@Nullable JsonNode older, MappingRule rule) {
    ObjectNode entry = older == null ? JSON.createObjectNode() : (ObjectNode) older.deepCopy();
    return entry.setAll((ObjectNode) JSON.valueToTree(rule));
  }

  private static @Nullable MappingRule rule(JsonNode entry) {
    if (!entry.isObject()) {
      return skipped("it is no object");
    }
    try {
      return JSON.treeToValue(entry, MappingRule.class);
    } catch (JacksonException e) {
      return skipped(e.getOriginalMessage());
    }
  }

  private static @Nullable MappingRule skipped(String why) {
    LOG.log(WARNING, "A mapping rule in settings.json is skipped: {0}", why);
    return null;
  }
}
