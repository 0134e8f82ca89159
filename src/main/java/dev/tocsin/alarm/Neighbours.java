package dev.tocsin.alarm;

import org.jspecify.annotations.Nullable;

/// The known occurrences of one alarm around a message's [pivot][AlarmMessage#pivot()]: all that
/// [Lifecycle] must know.
///
/// Only the latest occurrence of an alarm can be firing, so these three are enough however long the
/// history is. For a message that tells no time at all, `earlier` is the latest occurrence.
///
/// @param earlier the latest one that began before
/// @param same the one that began at the same time
/// @param later the first one that began after
public record Neighbours(@Nullable Alarm earlier, @Nullable Alarm same, @Nullable Alarm later) {

  /// The occurrence that the message can only be about, if it is known: the one that began when the
  /// message says, or by the time that it tells where it does not say.
  public @Nullable Alarm about(AlarmMessage message) {
    return same != null || message.firstOccurredAt() != null ? same : earlier;
  }
}
