package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/// The secret of the API. Immutable.
final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private final byte @Nullable [] secret;

  /// @param secret null lets nobody in
  BearerToken(@Nullable String secret) {
    this.secret = secret == null ? null : secret.getBytes(StandardCharsets.UTF_8);
  }

  /// Compares in a time that tells nothing about the secret.
  boolean isWith(HttpServerExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (secret == null
        || header == null
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    // The parser gives one character a byte.
    byte[] given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.ISO_8859_1);
    return MessageDigest.isEqual(secret, given);
  }
}
