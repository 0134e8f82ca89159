package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A list as it stands in the file, with what this version does not know of its entries, and with
/// entries that cannot be read.
///
/// @param setting what the list is called in the file
/// @param name what an entry is called by, where it is another but means the same
record ListEntries<T>(String setting, Class<T> type, Function<T, String> name) {

  private static final System.Logger LOG = System.getLogger(ListEntries.class.getName());
  private static final JsonMapper JSON = Json.MAPPER;

  /// The entries that can be read. The others are reported in the log.
  ArrayNode readable(JsonNode entries) {
    ArrayNode readable = JSON.createArrayNode();
    for (JsonNode entry : entries) {
      if (read(entry) != null) {
        readable.add(entry);
      }
    }
    return readable;
  }

  /// The entries for this list: an unchanged one stays as it is, a changed one keeps what this
  /// version does not know, and what cannot be read stays where it was.
  ArrayNode with(List<T> wanted, JsonNode entries) {
    List<JsonNode> left = new ArrayList<>();
    readable(entries).forEach(left::add);
    ArrayNode written = JSON.createArrayNode();
    for (T each : wanted) {
      JsonNode same = take(left, each, true);
      written.add(same != null ? same : changed(take(left, each, false), each));
    }
    for (int place = 0; place < entries.size(); place++) {
      if (read(entries.get(place)) == null) {
        written.insert(Math.min(place, written.size()), entries.get(place));
      }
    }
    return written;
  }

  /// Takes out the very entry, or the one of the same name; null when there is none.
  private @Nullable JsonNode take(List<JsonNode> left, T wanted, boolean same) {
    for (JsonNode entry : left) {
      T older = read(entry);
      if (older != null
          && (same ? older.equals(wanted) : name.apply(older).equals(name.apply(wanted)))) {
        left.remove(entry);
        return entry;
      }
    }
    return null;
  }

  private JsonNode changed(@Nullable JsonNode older, T wanted) {
    ObjectNode entry = older == null ? JSON.createObjectNode() : (ObjectNode) older.deepCopy();
    return entry.setAll((ObjectNode) JSON.valueToTree(wanted));
  }

  private @Nullable T read(JsonNode entry) {
    if (!entry.isObject()) {
      return skipped("it is no object");
    }
    try {
      return JSON.treeToValue(entry, type);
    } catch (JacksonException e) {
      return skipped(e.getOriginalMessage());
    }
  }

  private @Nullable T skipped(String why) {
    LOG.log(WARNING, "An entry of {0} in settings.json is skipped: {1}", setting, why);
    return null;
  }
}
