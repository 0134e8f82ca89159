package dev.tocsin.tray;

import org.jspecify.annotations.Nullable;

/// What the desktop offers now, as a person may want to know who wonders why nothing appears.
///
/// @param daemon who shows notifications; null when nobody does, and the program shows its own
public record Abilities(TrayKind tray, @Nullable Daemon daemon) {

  /// A desktop that offers nothing, or that was not asked yet.
  public static final Abilities NONE = new Abilities(TrayKind.NONE, null);

  /// Where the icon stands.
  public enum TrayKind {
    NONE,
    /// In a tray of the Linux desktops of today (StatusNotifierItem).
    STATUS_NOTIFIER,
    /// In a tray that AWT knows: of Windows, macOS or an X11 panel of the old kind.
    AWT
  }

  /// A notification daemon, as it describes itself.
  ///
  /// @param actions whether a notification can have buttons
  /// @param persistence whether one that nobody saw can be found later
  /// @param markup whether it reads markup, so that ours is escaped
  public record Daemon(
      String name, String version, boolean actions, boolean persistence, boolean markup) {}
}
