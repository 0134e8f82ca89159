package dev.tocsin.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A secret that was replaced by another and counts beside it for a while. Immutable.
///
/// @param until when it ends; null when only a person ends it
public record FormerSecret(String secret, @Nullable Instant until) {

  boolean counts(Instant now) {
    return until == null || now.isBefore(until);
  }

  /// Without the secret.
  @Override
  public String toString() {
    return "FormerSecret[until " + until + "]";
  }
}
