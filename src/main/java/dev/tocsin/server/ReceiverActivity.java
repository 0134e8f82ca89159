package dev.tocsin.server;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the receiver has heard since it started, for the status line.
///
/// @param lastPushAt when the last callback came that is now on disk; null before the first
/// @param lastCheckAt when the URL was last checked; null before the first time
/// @param checks how often the URL was checked
public record ReceiverActivity(
    @Nullable Instant lastPushAt, @Nullable Instant lastCheckAt, long checks) {

  /// Nothing yet.
  public static final ReceiverActivity NONE = new ReceiverActivity(null, null, 0);

  /// Together with what a receiver before this one has heard.
  public ReceiverActivity after(ReceiverActivity earlier) {
    return new ReceiverActivity(
        lastPushAt == null ? earlier.lastPushAt : lastPushAt,
        lastCheckAt == null ? earlier.lastCheckAt : lastCheckAt,
        earlier.checks + checks);
  }
}
