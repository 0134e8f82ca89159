package dev.tocsin.settings;

import static java.lang.System.Logger.Level.WARNING;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// The runbooks as they stand in the file, with entries that are no links.
final class RunbookEntries {

  private static final System.Logger LOG = System.getLogger(RunbookEntries.class.getName());
  private static final JsonMapper JSON = JsonMapper.shared();

  private RunbookEntries() {}

  /// The entries that are links. The others are reported in the log.
  static ObjectNode readable(JsonNode entries) {
    ObjectNode readable = JSON.createObjectNode();
    entries
        .properties()
        .forEach(entry -> {
          if (isLink(entry.getValue())) {
            readable.set(entry.getKey(), entry.getValue());
          } else {
            LOG.log(WARNING, "The runbook of {0} in settings.json is no link", entry.getKey());
          }
        });
    return readable;
  }

  /// The entries for these runbooks; what is no link stays.
  static ObjectNode with(Runbooks runbooks, JsonNode entries) {
    ObjectNode written = JSON.createObjectNode();
    entries.properties().stream()
        .filter(entry -> !isLink(entry.getValue()))
        .forEach(entry -> written.set(entry.getKey(), entry.getValue()));
    runbooks.links().forEach((policy, link) -> written.put(policy, link.toString()));
    return written;
  }

  private static boolean isLink(JsonNode value) {
    return value.isString() && Runbooks.link(value.stringValue()).isPresent();
  }
}
