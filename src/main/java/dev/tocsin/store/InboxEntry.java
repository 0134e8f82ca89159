package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.time.Instant;

/// A body that could not be read as an alarm.
///
/// @param count how often it came
public record InboxEntry(
    long id, Instant receivedAt, Reading.Reason reason, int count, String body) {}
