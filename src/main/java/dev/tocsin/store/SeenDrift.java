package dev.tocsin.store;

import dev.tocsin.alarm.Drift;
import java.time.Instant;

/// A drift of the bodies' layout, and when it was seen for the first time.
///
/// @param callbackId the callback in which it was seen
public record SeenDrift(Drift drift, Instant firstSeenAt, long callbackId) {}
