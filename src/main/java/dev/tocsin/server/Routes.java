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
  private final Access access;
  private final KnownHosts hosts;
  private final HttpHandler callbacks;
  private final HttpHandler health;
  private final HttpHandler api;
  private final HttpHandler metrics;
  private final RareLog log;

  Routes(
      SecretPath secretPath,
      Access access,
      HttpHandler callbacks,
      HttpHandler health,
      HttpHandler api,
      HttpHandler metrics,
      RareLog log) {
    this.secretPath = secretPath;
    this.access = access;
    this.hosts = new KnownHosts(access.publicHosts());
    this.callbacks = callbacks;
    this.health = health;
    this.api = api;
    this.metrics = metrics;
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
      Reply.refuse(
          exchange, OpenCall.of(exchange).isKnown() ? Problem.NOT_ALLOWED : Problem.NOT_FOUND);
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
      // Where it may not come from, it sees what a stranger sees.
      return access.allows(OpenCall.of(exchange).client()) ? this::callback : null;
    }
    String path = exchange.getRequestPath();
    HttpHandler known =
        switch (path) {
          case "/health" -> this::health;
          case "/metrics" -> metrics;
          default -> path.startsWith(ApiHandler.ROOT) ? api : null;
        };
    if (known == null) {
      return null;
    }
    OpenCall.of(exchange).isFor(OpenCall.Door.OTHER);
    return hosts.isFor(exchange) ? known : Routes::refuseHost;
  }

  /// The secret in the path was right.
  private void callback(HttpServerExchange exchange) throws Exception {
    if (access.login() != null && !access.login().isWith(exchange)) {
      exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Basic realm=\"tocsin\"");
      Reply.refuse(exchange, Problem.WRONG_LOGIN);
    } else {
      callbacks.handleRequest(exchange);
    }
  }

  private static void refuseHost(HttpServerExchange exchange) {
    Reply.refuse(exchange, Problem.UNKNOWN_HOST);
  }

  private void health(HttpServerExchange exchange) throws Exception {
    HttpString method = exchange.getRequestMethod();
    if (!method.equals(Methods.GET) && !method.equals(Methods.HEAD)) {
      Reply.refuseMethod(exchange, "GET, HEAD");
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
