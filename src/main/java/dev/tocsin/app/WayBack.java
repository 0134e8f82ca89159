package dev.tocsin.app;

import dev.tocsin.tray.Desktop;
import org.jspecify.annotations.Nullable;

/// Sees to it that a window which hid behind the tray icon never stays hidden for ever: when the
/// tray is not there and does not come within ten beats, as it does when a panel restarts or the
/// session begins, the window is shown again. The window hides on the JavaFX thread, the beats come
/// on another.
final class WayBack {

  private static final int PATIENCE_BEATS = 10;

  private final Desktop desktop;
  private final Runnable showWindow;
  private volatile @Nullable Runnable comeBack;
  private int beatsWithoutTray;

  WayBack(Desktop desktop, Runnable showWindow) {
    this.desktop = desktop;
    this.showWindow = showWindow;
  }

  /// The window is hidden.
  void hidden() {
    comeBack = showWindow;
  }

  /// The window was never shown and shall not disturb.
  ///
  /// @param showQuietly shows it where it is found but covers nothing
  void beganHidden(Runnable showQuietly) {
    comeBack = showQuietly;
  }

  /// The window is on the screen again.
  void shown() {
    comeBack = null;
  }

  /// Once a second.
  void beat() {
    Runnable wayOut = comeBack;
    if (wayOut == null || desktop.hasTray()) {
      beatsWithoutTray = 0;
    } else if (++beatsWithoutTray >= PATIENCE_BEATS) {
      beatsWithoutTray = 0;
      wayOut.run();
    }
  }
}
