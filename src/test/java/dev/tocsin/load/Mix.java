package dev.tocsin.load;

/// What a load is about.
public enum Mix {
  /// Ever new alarms, each followed by its resolve.
  NEW_ALARMS,
  /// The same hundred alarms, firing on.
  REPEATS,
  /// The same as [#NEW_ALARMS], as Alertmanager takes them.
  ALERTS
}
