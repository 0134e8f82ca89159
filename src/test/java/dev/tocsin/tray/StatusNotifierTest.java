package dev.tocsin.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.tray.dbus.DBusMenu;
import dev.tocsin.tray.dbus.StatusNotifierItem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class StatusNotifierTest {

  private final RecordedActions actions = new RecordedActions();
  private PrivateBus bus;
  private DBusConnection connection;

  @BeforeEach
  void startBus(@TempDir Path folder) throws IOException, DBusException {
    bus = PrivateBus.start(folder);
    connection = bus.connect();
  }

  @AfterEach
  void stopBus() {
    if (connection != null) {
      connection.disconnect();
    }
    if (bus != null) {
      bus.close();
    }
  }

  @Test
  void theIconSignsInAndShowsTheState() throws Exception {
    RecordingWatcher watcher = new RecordingWatcher(connection, true);
    BlockingQueue<String> news = new LinkedBlockingQueue<>();
    var _ = connection.addSigHandler(StatusNotifierItem.NewIcon.class, _ -> news.add("icon"));
    try (Desktop desktop = join()) {
      String icon = watcher.next();
      desktop.show(States.of(States.figures(3, 1, 0)));
      assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("icon");

      Map<String, Variant<?>> properties = withToolTip(icon);

      assertThat(properties).containsKeys("Id", "Status", "Menu");
      assertThat(String.valueOf(value(properties, "Menu"))).contains(ExportedMenu.PATH);
      assertThat((List<?>) value(properties, "IconPixmap")).hasSize(6);
      assertThat(toolTip(properties))
          .isEqualTo("3 firing (1 serious) — receiving :8787 — last push 2 m ago");
      assertThat(desktop.hasTray()).isTrue();
    }
  }

  /// Of the icon and its words, which are told one after the other, the words may come last.
  private Map<String, Variant<?>> withToolTip(String icon) throws Exception {
    Properties item = connection.getRemoteObject(icon, StatusNotifierItem.PATH, Properties.class);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    Map<String, Variant<?>> properties = item.GetAll(StatusNotifierItem.NAME);
    while (toolTip(properties).equals("") && System.nanoTime() < end) {
      Thread.sleep(20);
      properties = item.GetAll(StatusNotifierItem.NAME);
    }
    return properties;
  }

  private static Object toolTip(Map<String, Variant<?>> properties) {
    return ((Object[]) value(properties, "ToolTip"))[3];
  }

  @Test
  void aClickOpensAndTheMenuOpensAndQuits() throws Exception {
    RecordingWatcher watcher = new RecordingWatcher(connection, true);
    try (Desktop desktop = join()) {
      String icon = watcher.next();
      connection
          .getRemoteObject(icon, StatusNotifierItem.PATH, StatusNotifierItem.class)
          .activate(1, 2);
      DBusMenu menu = connection.getRemoteObject(icon, ExportedMenu.PATH, DBusMenu.class);
      List<Integer> items = children(menu);
      menu.event(items.getLast(), "clicked", new Variant<>(0), new UInt32(0));

      assertThat(actions.next()).isEqualTo("open");
      assertThat(actions.next()).isEqualTo("quit");
      assertThat(menu.groupProperties(items, List.of()))
          .extracting(item -> requireNonNull(item.properties.get("label")).getValue().toString())
          .containsExactly("Open Tocsin", "Quit");
      awaitTray(desktop);
    }
  }

  @Test
  void theHostIsToldOfAnotherMenuAndReadsIt() throws Exception {
    RecordingWatcher watcher = new RecordingWatcher(connection, true);
    BlockingQueue<String> news = new LinkedBlockingQueue<>();
    var _ = connection.addSigHandler(DBusMenu.LayoutUpdated.class, _ -> news.add("layout"));
    try (Desktop desktop = join()) {
      DBusMenu menu = connection.getRemoteObject(watcher.next(), ExportedMenu.PATH, DBusMenu.class);
      assertThat(menu.aboutToShow(0)).isFalse();

      desktop.show(States.serious(3));

      assertThat(news.poll(20, TimeUnit.SECONDS)).isEqualTo("layout");
      assertThat(menu.groupProperties(children(menu), List.of("label")))
          .extracting(item -> item.properties.get("label"))
          .filteredOn(Objects::nonNull)
          .extracting(label -> String.valueOf(label.getValue()))
          .contains("Acknowledge all new", "Mute", "Settings");
      awaitTray(desktop);
    }
  }

  @Test
  void aPanelThatRestartsGetsTheIconAgain() throws Exception {
    DBusConnection panel = bus.connect();
    String icon;
    try (Desktop desktop = join()) {
      icon = new RecordingWatcher(panel, true).next();
      panel.disconnect();
      RecordingWatcher restarted = new RecordingWatcher(connection, true);

      assertThat(restarted.next()).isEqualTo(icon);
      awaitTray(desktop);
    }
    DBus daemon =
        connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
    assertThat(daemon.NameHasOwner(icon)).as("the icon is gone at the end").isFalse();
  }

  @Test
  void aWatcherWithoutAPanelIsNoTrayUntilOneComes() throws Exception {
    RecordingWatcher watcher = new RecordingWatcher(connection, false);
    try (Desktop desktop = join()) {
      Thread.sleep(500);
      assertThat(desktop.hasTray()).isFalse();

      watcher.addHost();

      assertThat(watcher.next()).startsWith(StatusNotifierItem.NAME);
      awaitTray(desktop);
    }
  }

  /// The numbers of the items below the root, as a host reads them from the bus.
  private static List<Integer> children(DBusMenu menu) {
    return menu.layout(0, -1, List.of()).second.children.stream()
        .map(child -> (Integer) ((Object[]) child.getValue())[0])
        .toList();
  }

  private static void awaitTray(Desktop desktop) throws InterruptedException {
    while (!desktop.hasTray()) {
      Thread.sleep(10);
    }
  }

  private static Object value(Map<String, Variant<?>> properties, String name) {
    return requireNonNull(properties.get(name)).getValue();
  }

  private DesktopPresence join() {
    DesktopPresence desktop =
        new DesktopPresence(bus.session(), States.ENGLISH, actions, new RecordingBoard());
    desktop.start();
    return desktop;
  }
}
