package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;
import org.xnio.channels.StreamSourceChannel;

/// Sends answers, with the headers that all of them have.
final class Reply {

  static final String JSON = "application/json";

  private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
  private static final String RETRY_AFTER_SECONDS = "2";

  private Reply() {}

  /// A whole answer, to a request whose body has been read or that has none; any thread.
  static void send(HttpServerExchange exchange, int status, String contentType, byte[] body) {
    prepare(exchange, status, contentType);
    exchange.getResponseSender().send(ByteBuffer.wrap(body));
  }

  /// A refusal, whether or not the body has been read. Of a body that has not, nothing is used, and
  /// the connection ends with the answer. On the exchange's I/O thread.
  static void refuse(HttpServerExchange exchange, Problem problem) {
    refuse(exchange, problem, null);
  }

  /// @param unread where the rest of the body comes from, when someone has begun to read it
  static void refuse(
      HttpServerExchange exchange, Problem problem, @Nullable StreamSourceChannel unread) {
    OpenCall.of(exchange).refused(problem);
    if (problem.isTemporary()) {
      exchange.getResponseHeaders().put(Headers.RETRY_AFTER, RETRY_AFTER_SECONDS);
    }
    if (exchange.isRequestComplete()) {
      send(exchange, problem.status(), JSON, problem.json());
      return;
    }
    exchange.setPersistent(false);
    prepare(exchange, problem.status(), JSON);
    byte[] json = problem.json();
    exchange.setResponseContentLength(json.length);
    exchange.getResponseSender().send(ByteBuffer.wrap(json), new Linger(exchange, unread));
  }

  /// @param allowed the methods that would have been taken, as the header names them
  static void refuseMethod(HttpServerExchange exchange, String allowed) {
    exchange.getResponseHeaders().put(Headers.ALLOW, allowed);
    refuse(exchange, Problem.METHOD_NOT_ALLOWED);
  }

  private static void prepare(HttpServerExchange exchange, int status, String contentType) {
    exchange.setStatusCode(status);
    HeaderMap headers = exchange.getResponseHeaders();
    headers.put(Headers.CONTENT_TYPE, contentType);
    headers.put(Headers.CACHE_CONTROL, "no-store");
    headers.put(CONTENT_TYPE_OPTIONS, "nosniff");
  }
}
