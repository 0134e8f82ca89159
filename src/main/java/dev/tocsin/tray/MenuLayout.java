package dev.tocsin.tray;

import dev.tocsin.tray.dbus.MenuNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;

/// One revision of the menu as the bus wants it: numbered items with properties. Immutable.
final class MenuLayout {

  static final int ROOT = 0;

  private final UInt32 revision;
  private final Map<Integer, Map<String, Variant<?>>> properties = new LinkedHashMap<>();
  private final Map<Integer, List<Integer>> below = new LinkedHashMap<>();

  /// @param ids numbers an item by its choice, or by where it stands if it has none
  MenuLayout(long revision, List<MenuEntry> entries, ToIntFunction<Object> ids) {
    this.revision = new UInt32(revision);
    properties.put(ROOT, Map.of("children-display", new Variant<>("submenu")));
    below.put(ROOT, add(entries, "", ids));
  }

  UInt32 revision() {
    return revision;
  }

  /// The item with what is below it.
  ///
  /// @param depth how many levels of it, all of them for -1
  /// @param wanted names of properties, all of them for none
  MenuNode node(int id, int depth, List<String> wanted) {
    List<Variant<?>> children = new ArrayList<>();
    if (depth != 0) {
      for (int child : below.getOrDefault(id, List.of())) {
        children.add(new Variant<>(node(child, depth - 1, wanted)));
      }
    }
    return new MenuNode(id, properties(id, wanted).orElse(Map.of()), children);
  }

  /// The properties of an item; empty when there is none with this number.
  Optional<Map<String, Variant<?>>> properties(int id, List<String> wanted) {
    Map<String, Variant<?>> all = properties.get(id);
    if (all == null || wanted.isEmpty()) {
      return Optional.ofNullable(all);
    }
    Map<String, Variant<?>> some = new LinkedHashMap<>(all);
    some.keySet().retainAll(wanted);
    return Optional.of(some);
  }

  private List<Integer> add(List<MenuEntry> entries, String path, ToIntFunction<Object> ids) {
    List<Integer> numbers = new ArrayList<>();
    for (MenuEntry entry : entries) {
      String place = path + "/" + numbers.size();
      Object key = entry instanceof MenuEntry.Item item ? item.choice() : place;
      int id = ids.applyAsInt(key);
      numbers.add(id);
      properties.put(id, properties(entry));
      if (entry instanceof MenuEntry.Submenu submenu) {
        below.put(id, add(submenu.entries(), place, ids));
      }
    }
    return numbers;
  }

  private static Map<String, Variant<?>> properties(MenuEntry entry) {
    return switch (entry) {
      case MenuEntry.Note note -> Map.of("label", label(note.label()), "enabled", no());
      case MenuEntry.Item item -> Map.of("label", label(item.label()));
      case MenuEntry.Submenu submenu ->
          Map.of("label", label(submenu.label()), "children-display", new Variant<>("submenu"));
      case MenuEntry.Separator _ -> Map.of("type", new Variant<>("separator"));
    };
  }

  private static Variant<?> no() {
    return new Variant<>(false);
  }

  /// A single underscore would be taken for the mark of an access key.
  private static Variant<?> label(String text) {
    return new Variant<>(text.replace("_", "__"));
  }
}
