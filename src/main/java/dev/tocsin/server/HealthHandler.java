package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// `/health`: whether callbacks can be stored, for whoever watches the watcher. Tells no secret and
/// needs none. Answers on the I/O thread.
final class HealthHandler implements HttpHandler {

  private final byte[] up;
  private final Supplier<@Nullable String> downBecause;

  /// @param downBecause null while all is well; must not block
  HealthHandler(String version, Supplier<@Nullable String> downBecause) {
    this.up =
        Json.bytes(json ->
            json.writeStartObject()
                .writeStringProperty("status", "up")
                .writeStringProperty("version", version)
                .writeEndObject());
    this.downBecause = downBecause;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    String reason = downBecause.get();
    if (reason == null) {
      Reply.send(exchange, 200, Reply.JSON, up);
    } else {
      Reply.send(exchange, 503, Reply.JSON, down(reason));
    }
  }

  private static byte[] down(String reason) {
    return Json.bytes(json ->
        json.writeStartObject()
            .writeStringProperty("status", "down")
            .writeStringProperty("reason", reason)
            .writeEndObject());
  }
}
