package dev.tocsin.tray;

import dev.tocsin.notification.Notice;

/// The desktop's tray and notifications, whatever it offers. Any thread; no call ever waits for the
/// desktop.
public interface Desktop extends AutoCloseable {

  /// Whether there is an icon now, so that the window may hide behind it. Trays come and go.
  boolean hasTray();

  /// Shows the newest state; a state that was not yet shown is dropped.
  void show(TrayState state);

  /// Shows a notice, or drops it where the desktop has no way to show one.
  void notify(Notice notice);

  @Override
  void close();
}
