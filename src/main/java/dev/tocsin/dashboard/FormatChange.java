package dev.tocsin.dashboard;

import dev.tocsin.alarm.Drift;
import java.time.Instant;

/// In what an understood body differed from those known. Immutable.
///
/// @param firstSeenAt when such a body arrived first
public record FormatChange(Drift drift, Instant firstSeenAt) {}
