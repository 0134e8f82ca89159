package dev.tocsin.settings;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The secrets that were replaced and count beside the new ones for a while, so that whoever uses
/// them can be told the new ones without missing a callback. Immutable.
///
/// @param previousToken the secret of the callback URL before the last change; null when none
///   counts
/// @param previousTokenUntil when it ends by itself; null when only a person ends it
/// @param previousApiToken the same for the API
public record Rotation(
    @Nullable String previousToken,
    @Nullable Instant previousTokenUntil,
    @Nullable String previousApiToken,
    @Nullable Instant previousApiTokenUntil) {

  /// Nothing but the newest secrets counts.
  public static final Rotation NONE = new Rotation(null, null, null, null);

  /// Long enough to find every template that holds the old URL.
  public static final Duration OVERLAP = Duration.ofDays(7);

  /// Another secret of the callback URL counts beside the newest.
  ///
  /// @param token null for none
  public Rotation withPreviousToken(@Nullable String token, @Nullable Instant until) {
    return new Rotation(token, until, previousApiToken, previousApiTokenUntil);
  }

  /// Another secret of the API counts beside the newest.
  ///
  /// @param token null for none
  public Rotation withPreviousApiToken(@Nullable String token, @Nullable Instant until) {
    return new Rotation(previousToken, previousTokenUntil, token, until);
  }

  /// The secret of the callback URL gives way to a newer one. One that gave way before and still
  /// counts goes on, not this one: whoever makes two in a row has used the first nowhere.
  Rotation tokenReplaced(String token, Instant now) {
    return withPreviousToken(
        olderOr(token, previousToken, previousTokenUntil, now), now.plus(OVERLAP));
  }

  /// The same for the API.
  Rotation apiTokenReplaced(String token, Instant now) {
    return withPreviousApiToken(
        olderOr(token, previousApiToken, previousApiTokenUntil, now), now.plus(OVERLAP));
  }

  private static String olderOr(
      String token, @Nullable String older, @Nullable Instant until, Instant now) {
    return older != null && (until == null || now.isBefore(until)) ? older : token;
  }

  /// Without the secrets.
  @Override
  public String toString() {
    return "Rotation[until " + previousTokenUntil + ", " + previousApiTokenUntil + "]";
  }
}
