package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/// The path that only Cloud Monitor and the person know: `/callback/TOKEN`. Immutable.
final class SecretPath {

  private final String path;
  private final byte[] raw;
  private final byte[] decoded;

  SecretPath(String token) {
    String plain = "/callback/" + token;
    path = encode(plain);
    raw = path.getBytes(StandardCharsets.UTF_8);
    decoded = plain.getBytes(StandardCharsets.UTF_8);
  }

  /// As it stands in a URL.
  String path() {
    return path;
  }

  /// Compares the path as sent and as decoded, in a time that tells nothing about the secret.
  boolean matches(HttpServerExchange exchange) {
    boolean asSent = isEqual(raw, exchange.getRequestURI());
    boolean asDecoded = isEqual(decoded, exchange.getRequestPath());
    return asSent || asDecoded;
  }

  private static boolean isEqual(byte[] secret, String given) {
    return MessageDigest.isEqual(secret, given.getBytes(StandardCharsets.UTF_8));
  }

  private static String encode(String plain) {
    try {
      return new URI(null, null, plain, null).toASCIIString();
    } catch (URISyntaxException unusable) {
      throw new IllegalArgumentException("The callback secret cannot stand in a URL", unusable);
    }
  }
}
