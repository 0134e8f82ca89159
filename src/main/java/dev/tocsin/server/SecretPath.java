package dev.tocsin.server;

import io.undertow.server.HttpServerExchange;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// The path that only Cloud Monitor and the person know: `/callback/TOKEN`, and for a while after a
/// change the one before. Any thread.
final class SecretPath {

  private final Spelled path;
  private final @Nullable Spelled formerPath;
  private final @Nullable FormerSecret former;
  private final InstantSource clock;
  private volatile @Nullable Instant formerUsedAt;

  SecretPath(String token, @Nullable FormerSecret former, InstantSource clock) {
    this.path = new Spelled(token);
    this.formerPath = former == null ? null : new Spelled(former.secret());
    this.former = former;
    this.clock = clock;
  }

  /// As it stands in a URL.
  String path() {
    return path.text;
  }

  /// When the path before the last change was used; null when not since the receiver listens.
  @Nullable Instant formerUsedAt() {
    return formerUsedAt;
  }

  /// Compares the path as sent and as decoded, in a time that tells nothing about the secrets.
  boolean matches(HttpServerExchange exchange) {
    boolean newest = path.is(exchange);
    boolean isFormer = formerPath != null && formerPath.is(exchange);
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

  /// One path in both spellings.
  private static final class Spelled {

    private final String text;
    private final byte[] raw;
    private final byte[] decoded;

    Spelled(String token) {
      String plain = "/callback/" + token;
      text = encode(plain);
      raw = text.getBytes(StandardCharsets.UTF_8);
      decoded = plain.getBytes(StandardCharsets.UTF_8);
    }

    boolean is(HttpServerExchange exchange) {
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
}
