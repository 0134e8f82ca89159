package dev.tocsin.tray.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The notification daemon (Desktop Notifications Specification 1.2).
@DBusInterfaceName("org.freedesktop.Notifications")
public interface Notifications extends DBusInterface {

  /// The bus name of the daemon.
  String NAME = "org.freedesktop.Notifications";

  /// The object that it exports.
  String PATH = "/org/freedesktop/Notifications";

  /// What the daemon can do, such as `actions` and `body-markup`.
  @DBusMemberName("GetCapabilities")
  List<String> capabilities();

  /// Shows a notification, or changes the one with the id `replaces`.
  ///
  /// @param actions keys and labels by turns
  /// @param expiryMillis -1 lets the daemon decide
  /// @return its id
  @DBusMemberName("Notify")
  UInt32 show(
      String application,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expiryMillis);

  /// Takes a notification away.
  @DBusMemberName("CloseNotification")
  void close(UInt32 id);

  /// Name, vendor and version of the daemon, and the version of the specification that it follows.
  @DBusMemberName("GetServerInformation")
  Quad<String, String, String, String> server();

  /// A person chose an action.
  class ActionInvoked extends DBusSignal {
    private final UInt32 id;
    private final String action;

    public ActionInvoked(String path, UInt32 id, String action) throws DBusException {
      super(path, id, action);
      this.id = id;
      this.action = action;
    }

    public UInt32 id() {
      return id;
    }

    public String action() {
      return action;
    }
  }

  /// A notification is gone.
  class NotificationClosed extends DBusSignal {
    private final UInt32 id;

    public NotificationClosed(String path, UInt32 id, UInt32 reason) throws DBusException {
      super(path, id, reason);
      this.id = id;
    }

    public UInt32 id() {
      return id;
    }
  }
}
