package dev.tocsin.tray.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/// A tray icon (StatusNotifierItem specification). What it looks like is in its properties.
@DBusInterfaceName("org.kde.StatusNotifierItem")
public interface StatusNotifierItem extends DBusInterface {

  /// The interface, for its properties.
  String NAME = "org.kde.StatusNotifierItem";

  /// Where hosts look for the icon of a bus name.
  String PATH = "/StatusNotifierItem";

  /// The main click, at a place on the screen.
  @DBusMemberName("Activate")
  void activate(int x, int y);

  /// The middle click.
  @DBusMemberName("SecondaryActivate")
  void activateSecondary(int x, int y);

  /// The right click, from hosts that do not draw the menu themselves.
  @DBusMemberName("ContextMenu")
  void contextMenu(int x, int y);

  /// The wheel.
  @DBusMemberName("Scroll")
  void scroll(int delta, String orientation);

  /// The icon's picture changed.
  class NewIcon extends DBusSignal {
    public NewIcon(String path) throws DBusException {
      super(path);
    }
  }

  /// The tooltip changed.
  class NewToolTip extends DBusSignal {
    public NewToolTip(String path) throws DBusException {
      super(path);
    }
  }
}
