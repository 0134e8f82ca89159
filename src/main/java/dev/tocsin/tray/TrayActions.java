package dev.tocsin.tray;

/// What a person can ask for from outside the window. Called on a thread of the tray; must not
/// block.
public interface TrayActions {

  /// Show the window.
  void open();

  /// Show the window with this alarm selected.
  void open(long alarmId);

  /// End the program.
  void quit();
}
