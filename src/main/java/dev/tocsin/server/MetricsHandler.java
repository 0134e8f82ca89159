package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import java.nio.charset.StandardCharsets;

/// `/metrics`, for Prometheus and whatever understands its text format; needs the API's token.
/// Called on I/O threads, answers on the thread of the API.
final class MetricsHandler implements HttpHandler {

  private final BearerToken token;
  private final ApiThread thread;
  private final Metrics metrics;

  MetricsHandler(BearerToken token, ApiThread thread, Metrics metrics) {
    this.token = token;
    this.thread = thread;
    this.metrics = metrics;
  }

  @Override
  public void handleRequest(HttpServerExchange exchange) {
    HttpString method = exchange.getRequestMethod();
    if (!token.isWith(exchange)) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"tocsin\"");
      Reply.refuse(exchange, Problem.UNAUTHORIZED);
    } else if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD");
      Reply.refuse(exchange, Problem.METHOD_NOT_ALLOWED);
    } else if (!exchange.isRequestComplete()) {
      Reply.refuse(exchange, Problem.UNEXPECTED_BODY);
    } else if (thread.admit(exchange)) {
      thread.answer(exchange, new Deadline(exchange), this::answer);
    } else {
      Reply.refuse(exchange, Problem.BUSY);
    }
  }

  private HttpHandler answer() {
    byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
    return exchange -> Reply.send(exchange, 200, PrometheusText.CONTENT_TYPE, text);
  }
}
