package dev.tocsin.store;

import dev.tocsin.alarm.Alarm;

/// What became of something that a person wanted done to an alarm.
public sealed interface Outcome {

  /// It is done and on disk.
  record Done(Alarm alarm) implements Outcome {}

  /// There is no such alarm.
  record Unknown() implements Outcome {}

  /// The alarm does not fire, so that there was nothing to do.
  record NotFiring(Alarm alarm) implements Outcome {}

  /// Somebody had acknowledged the alarm before, whose word stays.
  record AlreadyAcknowledged(Alarm alarm) implements Outcome {}

  /// Nobody has acknowledged the alarm, so that there was nothing to take back.
  record NotAcknowledged(Alarm alarm) implements Outcome {}

  /// The alarm has no shelving of its own, so that there was nothing to take back.
  record NotShelved(Alarm alarm) implements Outcome {}
}
