package dev.tocsin.tray.dbus;

import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;

/// Where tray icons sign in (StatusNotifierItem specification).
@DBusInterfaceName("org.kde.StatusNotifierWatcher")
public interface StatusNotifierWatcher extends DBusInterface {

  /// Both the bus name and the interface.
  String NAME = "org.kde.StatusNotifierWatcher";

  /// The object that it exports.
  String PATH = "/StatusNotifierWatcher";

  /// The property that says whether anybody shows icons.
  String HOST_REGISTERED = "IsStatusNotifierHostRegistered";

  /// Signs in the icon of the bus name.
  @DBusMemberName("RegisterStatusNotifierItem")
  void register(String busName);

  /// Somebody shows icons from now on.
  class StatusNotifierHostRegistered extends DBusSignal {
    public StatusNotifierHostRegistered(String path) throws DBusException {
      super(path);
    }
  }

  /// One of those that showed icons has gone.
  class StatusNotifierHostUnregistered extends DBusSignal {
    public StatusNotifierHostUnregistered(String path) throws DBusException {
      super(path);
    }
  }
}
