package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What of [Attention] stands in the file, each by itself: one that cannot be read must not cost
/// the others, nor the alarms.
final class AttentionEntries {

  private static final System.Logger LOG = System.getLogger(AttentionEntries.class.getName());
  private static final JsonMapper JSON = Json.MAPPER;

  private AttentionEntries() {}

  /// Puts the default in place of what cannot be read, and reports it in the log.
  static void keepReadable(ObjectNode all) {
    ObjectNode defaults = JSON.valueToTree(Attention.DEFAULT);
    for (String name : defaults.propertyNames()) {
      JsonNode written = all.path(name);
      try {
        JSON.treeToValue(defaults.deepCopy().set(name, written), Attention.class);
      } catch (JacksonException e) {
        LOG.log(
            WARNING,
            "{0} in settings.json cannot be read and has its default: {1}",
            name,
            e.getOriginalMessage());
        all.set(name, defaults.get(name));
      }
    }
  }
}
