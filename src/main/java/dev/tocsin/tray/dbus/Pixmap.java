package dev.tocsin.tray.dbus;

import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// A picture on the bus: `(iiay)`.
public final class Pixmap extends Struct {

  @Position(0)
  public final int width;

  @Position(1)
  public final int height;

  /// Row by row, four bytes a pixel: alpha, red, green, blue.
  @Position(2)
  public final byte[] argb;

  public Pixmap(int width, int height, byte[] argb) {
    this.width = width;
    this.height = height;
    this.argb = argb;
  }
}
