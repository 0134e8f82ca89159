package dev.tocsin.tray;

import dev.tocsin.notification.Notice;

/// Where notices go that the desktop has no way to show: the program's own place for them. Called
/// on the desktop thread; must not block.
public interface NoticeBoard {

  /// Shows a notice in place of an earlier one of its slot.
  void show(Notice notice);

  /// Takes the notice of a slot away, if it is still there.
  void withdraw(String slot);
}
