package dev.tocsin.alarm;

/// Whether the condition of an alarm holds. What a person did about it is another axis.
public enum Phase {
  /// The last word was that the alarm fires.
  FIRING,
  /// The alarm is over; its [Ending] says how.
  RESOLVED
}
