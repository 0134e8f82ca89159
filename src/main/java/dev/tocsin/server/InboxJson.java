package dev.tocsin.server;

import dev.tocsin.store.InboxEntry;
import dev.tocsin.store.SeenDrift;
import java.util.List;
import tools.jackson.core.JsonGenerator;

/// Writes what could not be read, and what was read but is new in its layout, as the API shows it.
final class InboxJson {

  private InboxJson() {}

  static byte[] of(List<InboxEntry> entries, long total, long dropped, List<SeenDrift> drift) {
    return Json.bytes(json -> {
      json.writeStartObject().writeArrayPropertyStart("entries");
      entries.forEach(entry -> write(json, entry));
      json.writeEndArray().writeNumberProperty("total", total);
      json.writeNumberProperty("dropped", dropped);
      json.writeArrayPropertyStart("drift");
      drift.forEach(seen -> write(json, seen));
      json.writeEndArray().writeEndObject();
    });
  }

  private static void write(JsonGenerator json, InboxEntry entry) {
    json.writeStartObject()
        .writeNumberProperty("id", entry.id())
        .writeStringProperty("receivedAt", entry.receivedAt().toString())
        .writeStringProperty("reason", entry.reason().name())
        .writeNumberProperty("count", entry.count());
    if (entry.source() != null) {
      json.writeStringProperty("source", entry.source());
    }
    json.writeStringProperty("body", entry.body()).writeEndObject();
  }

  private static void write(JsonGenerator json, SeenDrift seen) {
    json.writeStartObject()
        .writeStringProperty("path", seen.drift().path())
        .writeStringProperty("kind", seen.drift().kind().name())
        .writeStringProperty("found", seen.drift().found())
        .writeStringProperty("firstSeenAt", seen.firstSeenAt().toString())
        .writeEndObject();
  }
}
