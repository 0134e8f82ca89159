package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A body that could not be read as an alarm.
///
/// @param count how often it came
/// @param source what its URL named as its source; null where it named none
public record InboxEntry(
    long id,
    Instant receivedAt,
    Reading.Reason reason,
    int count,
    @Nullable String source,
    String body) {}
