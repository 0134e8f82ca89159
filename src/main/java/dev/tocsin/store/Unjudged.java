package dev.tocsin.store;

import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Reading.Reason;
import dev.tocsin.alarm.Reading.Unreadable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A stored callback that waits to be judged.
///
/// @param known whether it was judged before, and so is a push of its own and nobody's retry
/// @param redeliveries its retries that were recognised; only what is known has any
/// @param redeliveredAt when the last of them arrived; null when there was none
record Unjudged(
    long id, Received received, boolean known, int redeliveries, @Nullable Instant redeliveredAt) {

  /// One that has just arrived.
  Unjudged(long id, Received received) {
    this(id, received, false, 0, null);
  }

  /// When it or its last retry arrived.
  Instant lastAt() {
    return redeliveredAt == null ? received.at() : redeliveredAt;
  }

  /// The same, taken for a push of its own.
  Unjudged asKnown() {
    return new Unjudged(id, received, true, redeliveries, redeliveredAt);
  }

  /// The same, taken for what nobody understands.
  Unjudged unread() {
    if (received.reading() instanceof Unreadable) {
      return this;
    }
    Reading reading =
        new Unreadable(Reason.NOT_AN_ALARM, null, received.reading().fingerprint(), null);
    Received unread = new Received(received.at(), received.body(), received.source(), reading);
    return new Unjudged(id, unread, known, redeliveries, redeliveredAt);
  }
}
