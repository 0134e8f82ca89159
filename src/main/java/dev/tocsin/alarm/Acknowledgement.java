package dev.tocsin.alarm;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A person's word that they have seen this occurrence. A later occurrence begins without one.
///
/// @param by who; null when nobody said
/// @param note why, or what is being done; null when nobody said
public record Acknowledgement(Instant at, @Nullable String by, @Nullable String note) {}
