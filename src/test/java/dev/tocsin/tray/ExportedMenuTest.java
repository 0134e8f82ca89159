package dev.tocsin.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.tray.TrayFigures.Firing;
import dev.tocsin.tray.dbus.MenuEvent;
import dev.tocsin.tray.dbus.MenuNode;
import java.util.ArrayList;
import java.util.List;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.Test;

class ExportedMenuTest {

  private final RecordedActions actions = new RecordedActions();
  private final ExportedMenu menu = new ExportedMenu(actions);

  @Test
  void aHostReadsTheWholeMenuWithItsSubmenu() {
    menu.show(States.serious(2).menu());

    assertThat(labels(root().children))
        .containsExactly(
            "2 firing (2 serious) — receiving :8787 — last push 2 m ago",
            "separator",
            "Open Tocsin",
            "Acknowledge all new",
            "Mute",
            "separator",
            "Settings",
            "Quit");
    assertThat(labels(node("Mute").children)).hasSize(5).endsWith("Until 08:00", "Until I unmute");
    assertThat(text(node("Mute"), "children-display")).isEqualTo("submenu");
    assertThat(text(child(root(), 0), "enabled")).isEqualTo(false);
  }

  @Test
  void aHostMayAskForOneLevelAndSomePropertiesOnly() {
    menu.show(States.serious(2).menu());

    MenuNode root = menu.layout(0, 1, List.of("label")).second;

    MenuNode mute = child(root, 4);
    assertThat(mute.children).isEmpty();
    assertThat(mute.properties).containsOnlyKeys("label");
    assertThat(menu.layout(0, 0, List.of()).second.children).isEmpty();
    assertThat(menu.groupProperties(List.of(mute.id, 4_711), List.of("label")))
        .extracting(item -> item.id)
        .containsExactly(mute.id);
    assertThat(menu.property(mute.id, "label").getValue()).isEqualTo("Mute");
  }

  @Test
  void anAlarmsTextIsNoMarkOfAnAccessKey() {
    menu.show(alarms(new Firing(7, Level.SERIOUS, "my_policy\u202e\n" + "x".repeat(500))));

    String label = labels(root().children).get(6);
    assertThat(label).startsWith("‼ my__policy x").endsWith("…").hasSizeLessThan(70);
  }

  @Test
  void clicksArriveAloneAndInGroups() throws InterruptedException {
    menu.show(alarms(new Firing(7, Level.WARN, "disk")));

    menu.event(node("! disk").id, "hovered", new Variant<>(0), new UInt32(0));
    menu.event(node("! disk").id, "clicked", new Variant<>(0), new UInt32(0));
    List<Integer> unknown =
        menu.eventGroup(
            List.of(
                event(child(node("Mute"), 1).id),
                event(4_711),
                event(0),
                event(node("Acknowledge all new").id),
                event(node("Settings").id),
                event(node("Quit").id)));

    assertThat(unknown).containsExactly(4_711);
    assertThat(List.of(next(), next(), next(), next(), next()))
        .containsExactly("open 7", "mute HOUR", "acknowledge all new", "open settings", "quit");
  }

  @Test
  void aMutedProgramOffersToUnmute() throws InterruptedException {
    menu.show(States.of(States.muted(States.figures(0, 0, 0), States.NOW.plusSeconds(60))).menu());

    menu.event(node("Unmute").id, "clicked", new Variant<>(0), new UInt32(0));

    assertThat(next()).isEqualTo("unmute");
  }

  @Test
  void onlyAnotherMenuIsAnotherRevision() {
    UInt32 first = menu.show(States.serious(2).menu());

    assertThat(menu.show(States.serious(2).menu())).isNull();
    assertThat(requireNonNull(menu.show(States.serious(3).menu())).intValue())
        .isEqualTo(requireNonNull(first).intValue() + 1);
    assertThat(menu.layout(0, -1, List.of()).first.intValue()).isEqualTo(first.intValue() + 1);
  }

  /// The host may not have drawn the newest menu when the person clicks.
  @Test
  void aLateClickDoesWhatThePersonSaw() throws InterruptedException {
    menu.show(alarms(new Firing(7, Level.WARN, "disk")));
    int disk = node("! disk").id;

    for (int id = 8; id < 60; id++) {
      menu.show(alarms(new Firing(id, Level.SERIOUS, "cpu")));
    }
    menu.event(disk, "clicked", new Variant<>(0), new UInt32(0));

    assertThat(next()).isEqualTo("open 7");
    assertThat(menu.aboutToShowGroup(List.of(disk, node("Quit").id)).second).containsExactly(disk);
  }

  private static List<MenuEntry> alarms(Firing... alarms) {
    TrayFigures none = States.figures(1, 1, 0);
    return States.of(
            new TrayFigures(1, 1, 0, 0, null, none.port(), none.lastPushAt(), List.of(alarms)))
        .menu();
  }

  private MenuNode root() {
    return menu.layout(0, -1, List.of()).second;
  }

  private MenuNode node(String label) {
    return root().children.stream()
        .map(child -> (MenuNode) child.getValue())
        .filter(child -> label.equals(text(child, "label")))
        .findFirst()
        .orElseThrow();
  }

  private static MenuNode child(MenuNode node, int index) {
    return (MenuNode) node.children.get(index).getValue();
  }

  private static List<String> labels(List<Variant<?>> children) {
    List<String> labels = new ArrayList<>();
    for (Variant<?> each : children) {
      MenuNode node = (MenuNode) each.getValue();
      labels.add(
          String.valueOf(text(node, node.properties.containsKey("label") ? "label" : "type")));
    }
    return labels;
  }

  private static Object text(MenuNode node, String property) {
    Variant<?> value = node.properties.get(property);
    return value == null ? "" : value.getValue();
  }

  private static MenuEvent event(int id) {
    return new MenuEvent(id, "clicked", new Variant<>(0), new UInt32(0));
  }

  private String next() throws InterruptedException {
    return requireNonNull(actions.next());
  }
}
