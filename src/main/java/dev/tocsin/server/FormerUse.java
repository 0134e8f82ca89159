package dev.tocsin.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When secrets that were replaced were last used, so that a person knows when they can go.
///
/// @param tokenAt null when not since the receiver listens
/// @param apiTokenAt null when not since the receiver listens
public record FormerUse(@Nullable Instant tokenAt, @Nullable Instant apiTokenAt) {

  /// Neither.
  public static final FormerUse NONE = new FormerUse(null, null);
}
