package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/// Name and password of Basic authentication (RFC 7617). Immutable.
public record Login(String user, String password) {

  private static final String SCHEME = "Basic ";

  public Login {
    if (user.isEmpty() || user.contains(":")) {
      throw new IllegalArgumentException("A user name is not empty and has no colon");
    }
  }

  /// Compares in a time that tells nothing about the password.
  boolean isWith(HttpServerExchange exchange) {
    HeaderValues headers = exchange.getRequestHeaders().get(Headers.AUTHORIZATION);
    if (headers == null || headers.size() != 1) {
      return false;
    }
    String header = headers.getFirst();
    if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] given = Base64.getDecoder().decode(header.substring(SCHEME.length()).strip());
      return MessageDigest.isEqual(bytes(), given);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /// As it stands in the header.
  public String header() {
    return SCHEME + Base64.getEncoder().encodeToString(bytes());
  }

  /// As it stands in a URL before the `@`.
  String forUrl() {
    return encode(user) + ":" + encode(password);
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private byte[] bytes() {
    return (user + ":" + password).getBytes(StandardCharsets.UTF_8);
  }

  /// Without the password.
  @Override
  public String toString() {
    return "Login[" + user + "]";
  }
}
