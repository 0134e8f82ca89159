package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The secret of the API, and for a while after a change the one before. Any thread.
final class BearerToken {

  private static final String SCHEME = "Bearer ";

  private final @Nullable String secret;
  private final @Nullable FormerSecret former;
  private final InstantSource clock;
  private volatile @Nullable Instant formerUsedAt;

  /// @param secret null lets nobody in
  BearerToken(@Nullable String secret, @Nullable FormerSecret former, InstantSource clock) {
    this.secret = secret;
    this.former = secret == null ? null : former;
    this.clock = clock;
  }

  /// When the one before the last change was used; null when not since the receiver listens.
  @Nullable Instant formerUsedAt() {
    return formerUsedAt;
  }

  /// Whether a request has the secret; one without it has been refused then.
  boolean admits(HttpServerExchange exchange) {
    if (isWith(exchange)) {
      return true;
    }
    exchange.getResponseHeaders().put(Headers.WWW_AUTHENTICATE, "Bearer realm=\"tocsin\"");
    Reply.refuse(exchange, Problem.UNAUTHORIZED);
    return false;
  }

  /// Compares in a time that tells nothing about the secrets.
  private boolean isWith(HttpServerExchange exchange) {
    String header = exchange.getRequestHeaders().getFirst(Headers.AUTHORIZATION);
    if (secret == null
        || header == null
        || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    // The parser gives one character a byte.
    byte[] given = header.substring(SCHEME.length()).strip().getBytes(StandardCharsets.ISO_8859_1);
    boolean newest = isEqual(secret, given);
    boolean isFormer = former != null && isEqual(former.secret(), given);
    if (newest || !isFormer || former == null) {
      return newest;
    }
    Instant now = clock.instant();
    if (!former.counts(now)) {
      return false;
    }
    formerUsedAt = now;
    return true;
  }

  private static boolean isEqual(String secret, byte[] given) {
    return MessageDigest.isEqual(secret.getBytes(StandardCharsets.UTF_8), given);
  }
}
