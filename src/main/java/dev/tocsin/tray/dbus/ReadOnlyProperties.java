package dev.tocsin.tray.dbus;

import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/// The properties of an exported object that nobody may set.
public interface ReadOnlyProperties extends Properties {

  @Override
  @SuppressWarnings({
    "unchecked",
    "TypeParameterUnusedInFormals"
  }) // the bus wants a variant, and dbus-java gives it no better type
  default <A> A Get(String interfaceName, String property) {
    Variant<?> value = GetAll(interfaceName).get(property);
    if (value == null) {
      throw new UnknownProperty(property);
    }
    return (A) value;
  }

  @Override
  default <A> void Set(String interfaceName, String property, A value) {
    throw new PropertyReadOnly(property);
  }
}
