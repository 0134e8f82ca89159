package dev.tocsin.store;

import dev.tocsin.alarm.Effect;
import java.time.Instant;

/// One push as it is kept.
///
/// @param count 1 and the retries that were recognised
/// @param effect what it did to its alarm
/// @param body as received; bytes that are not UTF-8 are shown as replacement characters
public record StoredCallback(long id, Instant receivedAt, int count, Effect effect, String body) {}
