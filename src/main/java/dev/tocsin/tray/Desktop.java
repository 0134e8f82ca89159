package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;

/// The desktop's tray and notifications, whatever it offers. Any thread; no call ever waits for the
/// desktop.
public interface Desktop extends AutoCloseable {

  /// Whether there is an icon now, so that the window may hide behind it. Trays come and go.
  boolean hasTray();

  /// What the desktop offers, as far as it is known.
  Abilities abilities();

  /// Shows the newest state; a state that was not yet shown is dropped.
  void show(TrayState state);

  /// Shows a notice in place of an earlier one of its slot.
  void notify(Notice notice);

  /// Takes the notice of a slot away, if it is still there.
  void withdraw(String slot);

  /// From now on the buttons of notifications are in this language.
  void speak(Texts texts);

  @Override
  void close();
}
