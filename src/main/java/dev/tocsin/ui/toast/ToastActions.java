package dev.tocsin.ui.toast;

import java.time.Duration;

/// What the buttons of a toast ask for. Called on the JavaFX thread; must not block.
public interface ToastActions {

  /// Show the window.
  void open();

  /// Show the window with this alarm selected.
  void open(long alarmId);

  /// Acknowledge this alarm.
  void acknowledge(long alarmId);

  /// Put this alarm aside for a while.
  void shelve(long alarmId, Duration time);
}
