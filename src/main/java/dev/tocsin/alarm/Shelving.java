package dev.tocsin.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's wish not to be shown this occurrence for a while.
///
/// @param until when it is shown again
/// @param at when the person said so
/// @param by who; null when nobody said
/// @param note why; null when nobody said
public record Shelving(Instant until, Instant at, @Nullable String by, @Nullable String note) {

  public boolean holds(Instant now) {
    return now.isBefore(until);
  }
}
