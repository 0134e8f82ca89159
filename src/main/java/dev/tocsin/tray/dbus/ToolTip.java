package dev.tocsin.tray.dbus;

import java.util.List;
import org.freedesktop.dbus.Struct;
import org.freedesktop.dbus.annotations.Position;

/// The tooltip of a tray icon: `(sa(iiay)ss)`.
public final class ToolTip extends Struct {

  @Position(0)
  public final String iconName;

  @Position(1)
  public final List<Pixmap> icons;

  @Position(2)
  public final String title;

  @Position(3)
  public final String text;

  public ToolTip(String iconName, List<Pixmap> icons, String title, String text) {
    this.iconName = iconName;
    this.icons = icons;
    this.title = title;
    this.text = text;
  }
}
