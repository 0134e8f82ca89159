package dev.tocsin.server;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
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
    if (!token.admits(exchange)) {
      return;
    }
    if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      Reply.refuseMethod(exchange, "GET, HEAD");
    } else if (!exchange.isRequestComplete()) {
      Reply.refuse(exchange, Problem.UNEXPECTED_BODY);
    } else {
      thread.soon(exchange, () -> thread.answer(exchange, new Deadline(exchange), this::answer));
    }
  }

  private HttpHandler answer() {
    byte[] text = metrics.text().getBytes(StandardCharsets.UTF_8);
    return exchange -> Reply.send(exchange, 200, PrometheusText.CONTENT_TYPE, text);
  }
}
