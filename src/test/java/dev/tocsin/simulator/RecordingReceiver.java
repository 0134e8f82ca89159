package dev.tocsin.simulator;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A receiver on a free port that keeps what it gets and always answers the same status.
final class RecordingReceiver implements AutoCloseable {

  final List<String> bodies = new CopyOnWriteArrayList<>();
  final List<String> authorizations = new CopyOnWriteArrayList<>();
  private final HttpServer server;

  RecordingReceiver(int status) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/callback/secret",
        exchange -> {
          bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
          String authorization = exchange.getRequestHeaders().getFirst("Authorization");
          if (authorization != null) {
            authorizations.add(authorization);
          }
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  URI url() {
    return urlFor("");
  }

  URI urlFor(String userInfo) {
    return URI.create(
        "http://" + userInfo + "127.0.0.1:" + server.getAddress().getPort() + "/callback/secret");
  }

  /// The bodies as strict JSON: anything else fails.
  List<JsonNode> callbacks() {
    return bodies.stream().map(body -> JsonMapper.shared().readTree(body)).toList();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
