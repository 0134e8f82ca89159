package dev.tocsin.tray;

import dev.tocsin.notification.Notice;

/// An icon in a tray. Owned by the desktop thread.
interface Indicator extends AutoCloseable {

  Abilities.TrayKind kind();

  /// Whether the tray that it stands in is still there.
  boolean isShown();

  void show(TrayState state);

  /// Shows a notice beside the icon, where notices have no other way.
  ///
  /// @return false when that is not for this kind of icon
  default boolean tell(Notice notice) {
    return false;
  }

  /// Takes the icon away.
  @Override
  void close();
}
