package dev.tocsin.ui;

/// What the window is used for.
enum WindowMode {
  /// The whole program.
  FULL,
  /// The whole screen, to be read from afar.
  WALLBOARD,
  /// As small as can be, above all other windows.
  COMPACT
}
