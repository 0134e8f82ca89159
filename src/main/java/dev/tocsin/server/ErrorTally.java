package dev.tocsin.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The errors of the program itself since it started: how many there were, and the last one.
/// Immutable.
///
/// @param lastAt null before the first
/// @param last what it was, in English; may hold names of files, so that it is not for strangers
public record ErrorTally(long count, @Nullable Instant lastAt, @Nullable String last) {

  /// None so far.
  public static final ErrorTally NONE = new ErrorTally(0, null, null);
}
