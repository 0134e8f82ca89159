/// The desktop around the window: tray icon and notifications. Nobody else knows AWT or D-Bus.
///
/// Everything here runs on threads of its own, and is absent without harm where the desktop offers
/// nothing.
@NullMarked
package dev.tocsin.tray;

import org.jspecify.annotations.NullMarked;
