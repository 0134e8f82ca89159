package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One callback as it came in.
///
/// @param body the bytes exactly as received; owned by the store from here on
/// @param source what the callback's URL named as its source; null when it named none
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy a callback would be waste
public record Received(Instant at, byte[] body, @Nullable String source, Reading reading) {}
