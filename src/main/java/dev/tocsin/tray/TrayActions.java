package dev.tocsin.tray;

import java.time.Duration;

/// What a person can ask for from outside the window: in the menu of the icon, with a button of a
/// notification. Called on a thread of the desktop; must not block.
public interface TrayActions {

  /// Show the window.
  void open();

  /// Show the window with this alarm selected.
  void open(long alarmId);

  /// Acknowledge this alarm.
  void acknowledge(long alarmId);

  /// Acknowledge everything that fires and that nobody has acknowledged.
  void acknowledgeAllNew();

  /// Put this alarm aside for a while.
  void shelve(long alarmId, Duration time);

  /// Interrupt nobody for a while.
  void mute(Mute choice);

  /// Interrupt again.
  void unmute();

  /// Show the window with its settings.
  void openSettings();

  /// End the program.
  void quit();
}
