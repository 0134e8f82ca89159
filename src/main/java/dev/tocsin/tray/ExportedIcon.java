package dev.tocsin.tray;

import dev.tocsin.tray.dbus.Pixmap;
import dev.tocsin.tray.dbus.ReadOnlyProperties;
import dev.tocsin.tray.dbus.StatusNotifierItem;
import dev.tocsin.tray.dbus.ToolTip;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;

/// The icon on the bus. Called on threads of dbus-java, its picture set by the desktop thread.
final class ExportedIcon implements StatusNotifierItem, ReadOnlyProperties {

  private static final int[] SIZES = {16, 22, 24, 32, 44, 64};
  private static final String PIXMAPS = "a(iiay)";

  private final TrayActions actions;
  private volatile List<Pixmap> pictures = List.of();
  private volatile String tooltip = "";

  ExportedIcon(TrayActions actions, TrayState state) {
    this.actions = actions;
    draw(state);
    tell(state);
  }

  void draw(TrayState state) {
    pictures =
        Arrays.stream(SIZES)
            .mapToObj(size -> new Pixmap(size, size, StateIcon.argb(StateIcon.draw(state, size))))
            .toList();
  }

  void tell(TrayState state) {
    tooltip = state.status();
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public Map<String, Variant<?>> GetAll(String interfaceName) {
    return Map.ofEntries(
        Map.entry("Category", new Variant<>("ApplicationStatus")),
        Map.entry("Id", new Variant<>("tocsin")),
        Map.entry("Title", new Variant<>("Tocsin")),
        Map.entry("Status", new Variant<>("Active")),
        Map.entry("WindowId", new Variant<>(0)),
        Map.entry("IconName", new Variant<>("")),
        Map.entry("IconPixmap", new Variant<>(pictures, PIXMAPS)),
        Map.entry("OverlayIconName", new Variant<>("")),
        Map.entry("AttentionIconName", new Variant<>("")),
        Map.entry("IconThemePath", new Variant<>("")),
        Map.entry(
            "ToolTip",
            new Variant<>(new ToolTip("", List.of(), "Tocsin", tooltip), "(s" + PIXMAPS + "ss)")),
        Map.entry("ItemIsMenu", new Variant<>(false)),
        Map.entry("Menu", new Variant<>(new DBusPath(ExportedMenu.PATH))));
  }

  @Override
  public void activate(int x, int y) {
    actions.open();
  }

  @Override
  public void activateSecondary(int x, int y) {
    actions.open();
  }

  @Override
  public void contextMenu(int x, int y) {
    actions.open();
  }

  @Override
  public void scroll(int delta, String orientation) {}
}
