package dev.tocsin.tray.dbus;

import java.util.Map;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;
import org.freedesktop.dbus.types.Variant;

/// A menu item alone: `(ia{sv})`.
public final class MenuItem extends Struct {

  @Position(0)
  public final int id;

  @Position(1)
  public final Map<String, Variant<?>> properties;

  public MenuItem(int id, Map<String, Variant<?>> properties) {
    this.id = id;
    this.properties = properties;
  }
}
