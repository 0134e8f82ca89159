package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import tools.jackson.core.JsonGenerator;

/// `/health`: whether callbacks are stored and judged, for whoever watches the watcher. Tells no
/// secret and needs none; of the program's last error only when it was. Answers on the I/O thread,
/// from memory.
final class HealthHandler implements HttpHandler {

  private final String version;
  private final Vitals vitals;

  HealthHandler(String version, Vitals vitals) {
    this.version = version;
    this.vitals = vitals;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String reason = vitals.downBecause();
    byte[] body =
        Json.bytes(json -> {
          json.writeStartObject().writeStringProperty("status", reason == null ? "up" : "down");
          if (reason == null) {
            json.writeStringProperty("version", version);
          } else {
            json.writeStringProperty("reason", reason);
          }
          rest(json);
          json.writeEndObject();
        });
    Reply.send(exchange, reason == null ? 200 : 503, Reply.JSON, body);
  }

  private void rest(JsonGenerator json) {
    ErrorTally errors = vitals.errors();
    json.writeNumberProperty("queue", vitals.waiting())
        .writeNumberProperty("errors", errors.count());
    if (errors.lastAt() == null) {
      json.writeNullProperty("lastErrorAt");
    } else {
      json.writeStringProperty("lastErrorAt", errors.lastAt().toString());
    }
  }
}
