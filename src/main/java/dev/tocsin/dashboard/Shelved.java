package dev.tocsin.dashboard;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That an alarm is on the shelf.
///
/// @param until when it is shown again; where several reasons hold, the last of their ends
/// @param rule the query of the rule that put it there, as it was written; null for a shelving of
///   its own
public record Shelved(Instant until, @Nullable String rule) {}
