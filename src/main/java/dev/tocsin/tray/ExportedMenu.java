package dev.tocsin.tray;

import dev.tocsin.tray.dbus.DBusMenu;
import dev.tocsin.tray.dbus.MenuEvent;
import dev.tocsin.tray.dbus.MenuItem;
import dev.tocsin.tray.dbus.MenuNode;
import dev.tocsin.tray.dbus.Pair;
import dev.tocsin.tray.dbus.ReadOnlyProperties;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// The menu of the icon on the bus. Called on threads of dbus-java, its entries set by the desktop
/// thread.
///
/// An item keeps its number as long as it asks for the same thing, and for a while after it has
/// left the menu: a click may come late, and must do what the person saw.
final class ExportedMenu implements DBusMenu, ReadOnlyProperties {

  static final String PATH = "/MenuBar";

  private static final int MOST_NUMBERS = 500;

  private final TrayActions actions;

  /// Guarded by itself. Ids by what they stand for, those used last at the end.
  private final Map<Object, Integer> numbers = new LinkedHashMap<>(16, 0.75f, true);

  private int lastNumber;
  private List<MenuEntry> entries = List.of();
  private volatile MenuLayout layout;

  ExportedMenu(TrayActions actions) {
    this.actions = actions;
    this.layout = new MenuLayout(1, List.of(), this::number);
  }

  /// Sets the entries, on the desktop thread.
  ///
  /// @return the revision that the host must be told of; null when nothing changed
  @Nullable UInt32 show(List<MenuEntry> newest) {
    if (newest.equals(entries)) {
      return null;
    }
    entries = newest;
    layout = new MenuLayout(layout.revision().longValue() + 1, newest, this::number);
    return layout.revision();
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
    MenuLayout now = layout;
    return new Pair<>(now.revision(), now.node(parent, depth, properties));
  }

  @Override
  public List<MenuItem> groupProperties(List<Integer> ids, List<String> properties) {
    MenuLayout now = layout;
    List<MenuItem> items = new ArrayList<>();
    for (int id : ids) {
      now.properties(id, properties).ifPresent(found -> items.add(new MenuItem(id, found)));
    }
    return items;
  }

  @Override
  public Variant<?> property(int id, String name) {
    return layout
        .properties(id, List.of())
        .<Variant<?>>map(found -> found.get(name))
        .orElseGet(() -> new Variant<>(""));
  }

  @Override
  public void event(int id, String event, Variant<?> detail, UInt32 timestamp) {
    if (event.equals("clicked") && choice(id) instanceof TrayChoice choice) {
      choice.ask(actions);
    }
  }

  @Override
  public List<Integer> eventGroup(List<MenuEvent> events) {
    events.forEach(each -> event(each.id, each.event, each.detail, each.timestamp));
    return events.stream().map(each -> each.id).filter(id -> !isKnown(id)).toList();
  }

  /// The host has been told of every change already.
  @Override
  public boolean aboutToShow(int id) {
    return false;
  }

  @Override
  public Pair<List<Integer>, List<Integer>> aboutToShowGroup(List<Integer> ids) {
    return new Pair<>(List.of(), ids.stream().filter(id -> !isKnown(id)).toList());
  }

  private int number(Object key) {
    synchronized (numbers) {
      int number = numbers.computeIfAbsent(key, _ -> ++lastNumber);
      if (numbers.size() > MOST_NUMBERS) {
        numbers.remove(numbers.keySet().iterator().next());
      }
      return number;
    }
  }

  private @Nullable Object choice(int id) {
    synchronized (numbers) {
      for (Map.Entry<Object, Integer> each : numbers.entrySet()) {
        if (each.getValue() == id) {
          return each.getKey();
        }
      }
      return null;
    }
  }

  private boolean isKnown(int id) {
    return layout.properties(id, List.of()).isPresent();
  }
}
