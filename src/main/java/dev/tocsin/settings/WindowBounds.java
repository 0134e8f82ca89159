package dev.tocsin.settings;

/// Where the window was and how large, in the coordinates of the desktop.
///
/// @param maximised whether it filled the screen; the rest is what it goes back to
public record WindowBounds(double x, double y, double width, double height, boolean maximised) {

  private static final double MOST = 100_000;

  /// Whether it can be a window at all.
  boolean arePossible() {
    return Math.abs(x) <= MOST
        && Math.abs(y) <= MOST
        && width >= 1
        && width <= MOST
        && height >= 1
        && height <= MOST;
  }

  /// The same window, filling the screen or not.
  public WindowBounds withMaximised(boolean now) {
    return new WindowBounds(x, y, width, height, now);
  }
}
