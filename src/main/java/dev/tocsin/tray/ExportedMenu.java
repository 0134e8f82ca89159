package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import dev.tocsin.tray.dbus.DBusMenu;
import dev.tocsin.tray.dbus.MenuEvent;
import dev.tocsin.tray.dbus.MenuItem;
import dev.tocsin.tray.dbus.MenuNode;
import dev.tocsin.tray.dbus.Pair;
import dev.tocsin.tray.dbus.ReadOnlyProperties;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// The menu of the icon on the bus: open, quit. Called on threads of dbus-java; it never changes.
final class ExportedMenu implements DBusMenu, ReadOnlyProperties {

  static final String PATH = "/MenuBar";

  private static final UInt32 REVISION = new UInt32(1);
  private static final int ROOT = 0;
  private static final int OPEN = 1;
  private static final int QUIT = 2;

  private final TrayActions actions;
  private final Map<Integer, Map<String, Variant<?>>> items;

  ExportedMenu(Texts texts, TrayActions actions) {
    this.actions = actions;
    this.items =
        Map.of(
            ROOT, Map.of("children-display", new Variant<>("submenu")),
            OPEN, Map.of("label", new Variant<>(texts.get("tray.open"))),
            QUIT, Map.of("label", new Variant<>(texts.get("tray.quit"))));
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public Map<String, Variant<?>> GetAll(String interfaceName) {
    return Map.of(
        "Version", new Variant<>(new UInt32(3)),
        "Status", new Variant<>("normal"),
        "TextDirection", new Variant<>("ltr"),
        "IconThemePath", new Variant<>(List.of(), "as"));
  }

  @Override
  public Pair<UInt32, MenuNode> layout(int parent, int depth, List<String> properties) {
    List<Variant<?>> children =
        parent == ROOT && depth != 0
            ? List.of(new Variant<>(leaf(OPEN)), new Variant<>(leaf(QUIT)))
            : List.of();
    return new Pair<>(REVISION, new MenuNode(parent, propertiesOf(parent), children));
  }

  @Override
  public List<MenuItem> groupProperties(List<Integer> ids, List<String> properties) {
    return ids.stream().map(id -> new MenuItem(id, propertiesOf(id))).toList();
  }

  @Override
  public Variant<?> property(int id, String name) {
    return propertiesOf(id).getOrDefault(name, new Variant<>(""));
  }

  @Override
  public void event(int id, String event, Variant<?> detail, UInt32 timestamp) {
    if (event.equals("clicked")) {
      switch (id) {
        case OPEN -> actions.open();
        case QUIT -> actions.quit();
        default -> {}
      }
    }
  }

  @Override
  public List<Integer> eventGroup(List<MenuEvent> events) {
    events.forEach(each -> event(each.id, each.event, each.detail, each.timestamp));
    return List.of();
  }

  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  public Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
    return new Pair<>(List.of(), List.of());
  }

  private MenuNode leaf(int id) {
    return new MenuNode(id, propertiesOf(id), List.of());
  }

  private Map<String, Variant<?>> propertiesOf(int id) {
    return items.getOrDefault(id, Map.of());
  }
}
