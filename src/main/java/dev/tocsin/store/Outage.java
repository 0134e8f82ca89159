package dev.tocsin.store;

import java.time.Instant;

/// A time in which callbacks could not arrive, because nobody listened: an alarm of that time is
/// missing unless it was repeated since.
///
/// @param id 0 until it is kept
/// @param checked a person has looked after the alarms of that time
public record Outage(long id, Instant from, Instant to, Cause cause, boolean checked) {

  /// Why nobody listened. The names are kept in the database.
  public enum Cause {
    /// The program had ended.
    NOT_RUNNING,
    /// The machine slept, or the program was stopped.
    ASLEEP,
    /// The program ran, but its port was not to be had.
    RECEIVER_DOWN
  }

  public Outage(Instant from, Instant to, Cause cause) {
    this(0, from, to, cause, false);
  }
}
