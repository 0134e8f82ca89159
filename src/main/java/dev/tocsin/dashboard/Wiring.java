package dev.tocsin.dashboard;

import dev.tocsin.server.Calls;
import dev.tocsin.store.AlarmStore;
import dev.tocsin.store.Retries;

/// How the way from the cloud to the screen is: a picture for the person who looks after it.
/// Immutable.
///
/// @param health as the whole window shows it
/// @param port the one that the settings name
/// @param calls what the receiver was asked
/// @param retries how often the newest callbacks came again
public record Wiring(
    Health health, int port, Calls calls, Retries retries, ClockCheck clock, Inside inside) {

  private static final int MOST_ARRIVALS = 50;
  private static final int MOST_CALLBACKS = 1_000;

  /// Reads what the store tells of it, which takes a millisecond or two.
  ///
  /// @param testPolicy the id of the policy whose alarms this machine itself has sent
  public static Wiring of(
      Health health, int port, Calls calls, AlarmStore store, String testPolicy, Inside inside) {
    return new Wiring(
        health,
        port,
        calls,
        store.retries(MOST_CALLBACKS),
        ClockCheck.of(store.arrivals(MOST_ARRIVALS, testPolicy)),
        inside);
  }
}
