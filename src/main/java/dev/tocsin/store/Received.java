package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import java.time.Instant;

/// One callback as it came in.
///
/// @param body the bytes exactly as received; owned by the store from here on
@SuppressWarnings("ArrayRecordComponent") // never compared; a copy a callback would be waste
public record Received(Instant at, byte[] body, Reading reading) {}
