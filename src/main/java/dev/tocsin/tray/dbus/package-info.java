/// The D-Bus interfaces of the Linux desktop that Tocsin speaks, as their specifications name them.
/// Only types; dbus-java reads them by reflection, which is why they are public.
@NullMarked
package dev.tocsin.tray.dbus;

import org.jspecify.annotations.NullMarked;
