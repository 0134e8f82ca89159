package dev.tocsin.callback;

import dev.tocsin.alarm.Drift;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The fields that a shape of body is known to have, and what differs from them.
///
/// A number for a text and the like is normal, and so are null and nothing at all. What stands
/// below [#DATA] is the sender's data and no part of the shape: dimensions, tags, additional
/// messages.
///
/// @param allowed what may stand here
/// @param fields the known fields of an object, or of the objects in a list
/// @param othersAreData whether fields that are not known are data
record KnownFields(Allowed allowed, Map<String, KnownFields> fields, boolean othersAreData) {

  enum Allowed {
    SCALAR,
    OBJECT,
    OBJECT_OR_LIST,
    ANYTHING
  }

  static final KnownFields SCALAR = new KnownFields(Allowed.SCALAR, Map.of(), true);
  static final KnownFields DATA = new KnownFields(Allowed.ANYTHING, Map.of(), true);

  private static final int MOST_DRIFTS = 20;
  private static final int LONGEST_PATH = 200;

  static KnownFields object(Map<String, KnownFields> fields) {
    return new KnownFields(Allowed.OBJECT, fields, false);
  }

  /// The scalars of these names, and the others.
  static Map<String, KnownFields> scalars(Map<String, KnownFields> others, String... names) {
    Map<String, KnownFields> fields = new HashMap<>(others);
    for (String name : names) {
      fields.put(name, SCALAR);
    }
    return Collections.unmodifiableMap(fields);
  }

  /// In what a body differs, at most twenty places; normally nothing, and then nothing is made.
  List<Drift> drift(JsonNode body) {
    List<Drift> drifts = compare(body, "", null);
    return drifts == null ? List.of() : List.copyOf(drifts);
  }

  private @Nullable List<Drift> compare(JsonNode found, String path, @Nullable List<Drift> drifts) {
    if (found.isNull()) {
      return drifts;
    }
    if (!allows(found)) {
      return with(drifts, path, Drift.Kind.CHANGED_TYPE, found);
    }
    List<Drift> all = drifts;
    if (found.isArray() && allowed == Allowed.OBJECT_OR_LIST) {
      for (JsonNode element : found) {
        all = element.isObject() ? compareFields(element, path, all) : all;
      }
      return all;
    }
    return found.isObject() ? compareFields(found, path, all) : all;
  }

  private @Nullable List<Drift> compareFields(
      JsonNode object, String path, @Nullable List<Drift> drifts) {
    List<Drift> all = drifts;
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      KnownFields known = fields.get(entry.getKey());
      if (known == null
          ? othersAreData
          : known.fields.isEmpty() && known.allows(entry.getValue())) {
        continue;
      }
      if (all != null && all.size() >= MOST_DRIFTS) {
        return all;
      }
      String name = path.isEmpty() ? entry.getKey() : path + "." + entry.getKey();
      all =
          known == null
              ? with(all, name, Drift.Kind.UNKNOWN_FIELD, entry.getValue())
              : known.compare(entry.getValue(), name, all);
    }
    return all;
  }

  private boolean allows(JsonNode found) {
    return found.isNull()
        || switch (allowed) {
          case SCALAR -> found.isValueNode();
          case OBJECT -> found.isObject();
          case OBJECT_OR_LIST -> found.isContainer();
          case ANYTHING -> true;
        };
  }

  private static List<Drift> with(
      @Nullable List<Drift> drifts, String path, Drift.Kind kind, JsonNode found) {
    List<Drift> all = drifts == null ? new ArrayList<>() : drifts;
    String cut = path.length() <= LONGEST_PATH ? path : cut(path) + "…";
    Drift drift = new Drift(cut, kind, found.getNodeType().name().toLowerCase(Locale.ROOT));
    if (!all.contains(drift)) {
      all.add(drift);
    }
    return all;
  }

  /// Not within a pair of surrogates, of which half is no character.
  private static String cut(String path) {
    int end = LONGEST_PATH - 1;
    return path.substring(0, Character.isHighSurrogate(path.charAt(end - 1)) ? end - 1 : end);
  }
}
