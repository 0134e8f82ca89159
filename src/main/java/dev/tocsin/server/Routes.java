package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;

/// Finds who answers a request. What is not known, or not with the right secret, gets the same 404
/// whatever else is the matter with it, before anything of a body is read. On I/O threads.
final class Routes implements HttpHandler {

  private static final Duration READ_WITHIN = Duration.ofSeconds(5);

  private final SecretPath secretPath;
  private final HttpHandler callbacks;
  private final HttpHandler health;
  private final HttpHandler api;
  private final RareLog log;

  Routes(
      SecretPath secretPath,
      HttpHandler callbacks,
      HttpHandler health,
      HttpHandler api,
      RareLog log) {
    this.secretPath = secretPath;
    this.callbacks = callbacks;
    this.health = health;
    this.api = api;
    this.log = log;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    Problem framing = Framing.problem(exchange);
    if (framing != null || Framing.isChunked(exchange)) {
      exchange.setPersistent(false);
    }
    HttpHandler handler = handler(exchange);
    if (handler == null) {
      Reply.refuse(exchange, Problem.NOT_FOUND);
    } else if (framing != null) {
      Reply.refuse(exchange, framing);
    } else {
      handle(handler, exchange);
    }
    endUnlessRead(exchange);
  }

  /// An answer that was given at once must be read soon; those that are waited for have deadlines.
  private static void endUnlessRead(HttpServerExchange exchange) {
    if (exchange.isResponseStarted() && !exchange.isComplete()) {
      new Deadline(exchange).set(READ_WITHIN, () -> IoUtils.safeClose(exchange.getConnection()));
    }
  }

  private @Nullable HttpHandler handler(HttpServerExchange exchange) {
    if (secretPath.matches(exchange)) {
      OpenCall.of(exchange).isFor(OpenCall.Door.CALLBACK);
      return callbacks;
    }
    String path = exchange.getRequestPath();
    HttpHandler known =
        path.equals("/health") ? this::health : path.startsWith(ApiHandler.ROOT) ? api : null;
    if (known != null) {
      OpenCall.of(exchange).isFor(OpenCall.Door.OTHER);
    }
    return known;
  }

  private void health(HttpServerExchange exchange) throws Exception {
    HttpString method = exchange.getRequestMethod();
    if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
      Reply.refuse(exchange, Problem.METHOD_NOT_ALLOWED);
    } else if (!exchange.isRequestComplete()) {
      Reply.refuse(exchange, Problem.UNEXPECTED_BODY);
    } else {
      health.handleRequest(exchange);
    }
  }

  /// The server's own handling of an exception would log the path, and with it the secret.
  private void handle(HttpHandler handler, HttpServerExchange exchange) {
    try {
      handler.handleRequest(exchange);
    } catch (Exception failure) {
      log.log(RareLog.Event.REQUEST_FAILED, failure);
      if (exchange.isResponseStarted()) {
        exchange.setPersistent(false);
        exchange.endExchange();
      } else {
        Reply.refuse(exchange, Problem.BROKEN);
      }
    }
  }
}
