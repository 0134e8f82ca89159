package dev.tocsin.tray.dbus;

import org.freedesktop.dbus.Tuple;
import org.freedesktop.dbus.annotations.Position;

/// Four results of one call, generic as [Pair] is.
public final class Quad<A, B, C, D> extends Tuple {

  @Position(0)
  public final A first;

  @Position(1)
  public final B second;

  @Position(2)
  public final C third;

  @Position(3)
  public final D fourth;

  public Quad(A first, B second, C third, D fourth) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.fourth = fourth;
  }
}
