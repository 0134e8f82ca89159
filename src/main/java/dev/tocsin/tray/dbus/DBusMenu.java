package dev.tocsin.tray.dbus;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusMemberName;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// A menu that the host of the tray draws (`com.canonical.dbusmenu`, version 3).
///
/// Hosts of version 3 tell clicks by `EventGroup` only, so the group calls are not optional.
@DBusInterfaceName("com.canonical.dbusmenu")
public interface DBusMenu extends DBusInterface {

  /// The interface, for its properties.
  String NAME = "com.canonical.dbusmenu";

  /// The menu below an item, with its revision.
  @DBusMemberName("GetLayout")
  Pair<UInt32, MenuNode> layout(int parent, int depth, List<String> properties);

  /// The properties of items.
  @DBusMemberName("GetGroupProperties")
  List<MenuItem> groupProperties(List<Integer> ids, List<String> properties);

  /// One property of one item.
  @DBusMemberName("GetProperty")
  Variant<?> property(int id, String name);

  /// Something happened to an item, such as `clicked`.
  @DBusMemberName("Event")
  void event(int id, String event, Variant<?> detail, UInt32 timestamp);

  /// Several events at once.
  ///
  /// @return the ids that are not known
  @DBusMemberName("EventGroup")
  List<Integer> eventGroup(List<MenuEvent> events);

  /// A menu is about to open.
  ///
  /// @return whether the host must read the layout again
  @DBusMemberName("AboutToShow")
  boolean aboutToShow(int id);

  /// Menus are about to open.
  ///
  /// @return those to read again, and the ids that are not known
  @DBusMemberName("AboutToShowGroup")
  Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids);

  /// The menu below an item is another one from this revision on.
  class LayoutUpdated extends DBusSignal {
    public LayoutUpdated(String path, UInt32 revision, int parent) throws DBusException {
      super(path, revision, parent);
    }
  }
}
