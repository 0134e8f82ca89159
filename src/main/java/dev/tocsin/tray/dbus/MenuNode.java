package dev.tocsin.tray.dbus;

import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/// A menu item with those below it: `(ia{sv}av)`.
public final class MenuNode extends Struct {

  @Position(0)
  public final int id;

  @Position(1)
  public final Map<String, Variant<?>> properties;

  /// Nodes, each wrapped.
  @Position(2)
  public final List<Variant<?>> children;

  public MenuNode(int id, Map<String, Variant<?>> properties, List<Variant<?>> children) {
    this.id = id;
    this.properties = properties;
    this.children = children;
  }
}
