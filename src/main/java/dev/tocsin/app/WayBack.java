package dev.tocsin.app;

import dev.tocsin.tray.Desktop;

/// Sees to it that a window which hid behind the tray icon never stays hidden for ever: when the
/// tray goes away and does not come back within ten beats, as it does when a panel restarts, the
/// window is shown again. The window hides on the JavaFX thread, the beats come on another.
final class WayBack {

  private static final int PATIENCE_BEATS = 10;

  private final Desktop desktop;
  private final Runnable showWindow;
  private volatile boolean hidden;
  private int beatsWithoutTray;

  WayBack(Desktop desktop, Runnable showWindow) {
    this.desktop = desktop;
    this.showWindow = showWindow;
  }

  /// The window is hidden, or on the screen again.
  void hidden(boolean now) {
    hidden = now;
  }

  /// Once a second.
  void beat() {
    if (!hidden || desktop.hasTray()) {
      beatsWithoutTray = 0;
    } else if (++beatsWithoutTray >= PATIENCE_BEATS) {
      beatsWithoutTray = 0;
      showWindow.run();
    }
  }
}
