package dev.tocsin.desktop;

import dev.tocsin.tray.dbus.DBusMenu;
import dev.tocsin.tray.dbus.StatusNotifierItem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// Tocsin's icon as the panel of the desktop reads it from the bus.
final class TrayHost implements AutoCloseable {

  private static final String MENU = "/MenuBar";

  private final DBusConnection connection;

  TrayHost(XDesktop desktop) throws DBusException {
    connection = DBusConnectionBuilder.forAddress(desktop.busAddress()).withShared(false).build();
  }

  /// An item of the menu, or of its submenus.
  record Item(int id, String label) {}

  /// Whether the program has put an icon on the bus.
  boolean hasIcon() throws DBusException {
    return Arrays.stream(daemon().ListNames())
        .anyMatch(name -> name.startsWith(StatusNotifierItem.NAME));
  }

  /// What the icon says when the pointer is over it.
  String tooltip() throws DBusException {
    Object[] tooltip = (Object[]) property("ToolTip");
    return (String) tooltip[3];
  }

  /// The smallest picture of the icon.
  byte[] picture() throws DBusException {
    Object[] smallest = (Object[]) ((List<?>) property("IconPixmap")).getFirst();
    return smallest[2] instanceof byte[] bytes ? bytes : bytes((List<?>) smallest[2]);
  }

  List<Item> menu() throws DBusException {
    DBusMenu menu = remoteMenu();
    List<Item> items = new ArrayList<>();
    menu.layout(0, -1, List.of()).second.children.forEach(child -> add(child, items));
    return items;
  }

  /// Clicks the item with this label, as hosts of today do it.
  void click(String label) throws DBusException {
    Item item =
        menu().stream().filter(each -> each.label().equals(label)).findFirst().orElseThrow();
    remoteMenu().event(item.id(), "clicked", new Variant<>(0), new UInt32(0));
  }

  private static void add(Variant<?> child, List<Item> items) {
    Object[] node = (Object[]) child.getValue();
    Map<?, ?> properties = (Map<?, ?>) node[1];
    if (properties.get("label") instanceof Variant<?> label) {
      items.add(new Item((Integer) node[0], String.valueOf(label.getValue())));
    }
    ((List<?>) node[2]).forEach(below -> add((Variant<?>) below, items));
  }

  private static byte[] bytes(List<?> numbers) {
    byte[] bytes = new byte[numbers.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) numbers.get(i)).byteValue();
    }
    return bytes;
  }

  private Object property(String name) throws DBusException {
    Variant<?> value =
        connection
            .getRemoteObject(icon(), StatusNotifierItem.PATH, Properties.class)
            .GetAll(StatusNotifierItem.NAME)
            .get(name);
    return value.getValue();
  }

  private DBusMenu remoteMenu() throws DBusException {
    return connection.getRemoteObject(icon(), MENU, DBusMenu.class);
  }

  private String icon() throws DBusException {
    return Arrays.stream(daemon().ListNames())
        .filter(name -> name.startsWith(StatusNotifierItem.NAME))
        .findFirst()
        .orElseThrow();
  }

  private DBus daemon() throws DBusException {
    return connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
  }

  @Override
  public void close() {
    connection.disconnect();
  }
}
