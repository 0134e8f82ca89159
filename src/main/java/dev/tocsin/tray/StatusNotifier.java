package dev.tocsin.tray;

import dev.tocsin.tray.dbus.DBusMenu;
import dev.tocsin.tray.dbus.StatusNotifierItem;
import dev.tocsin.tray.dbus.StatusNotifierWatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.UInt32;

/// An icon by the StatusNotifierItem protocol of the Linux desktops. Owned by the desktop thread.
final class StatusNotifier implements Indicator {

  private static final Logger LOG = System.getLogger(StatusNotifier.class.getName());

  private final SessionBus bus;
  private final ExportedIcon icon;
  private final ExportedMenu menu;
  private final String busName =
      StatusNotifierItem.NAME + "-" + ProcessHandle.current().pid() + "-1";
  private TrayState state;
  private String registeredWith = "";

  /// Puts icon and menu on the bus; [#register] makes them visible.
  StatusNotifier(SessionBus bus, TrayActions actions, TrayState state) throws DBusException {
    this.bus = bus;
    this.state = state;
    this.icon = new ExportedIcon(actions, state);
    this.menu = new ExportedMenu(actions);
    menu.show(state.menu());
    bus.connection().exportObject(menu);
    bus.connection().exportObject(icon);
    bus.connection().requestBusName(busName);
  }

  /// Signs in at the watcher, unless that has been done with this owner of its name: a panel that
  /// restarts forgets its icons.
  void register(String watcherOwner) throws DBusException {
    if (!watcherOwner.equals(registeredWith)) {
      bus.remote(
              StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, StatusNotifierWatcher.class)
          .register(busName);
      registeredWith = watcherOwner;
    }
  }

  @Override
  public Abilities.TrayKind kind() {
    return Abilities.TrayKind.STATUS_NOTIFIER;
  }

  @Override
  public boolean isShown() {
    return !registeredWith.isEmpty();
  }

  /// Tells the host only of what has changed: it asks for the new picture or menu then.
  @Override
  public void show(TrayState newest) {
    TrayState before = state;
    state = newest;
    try {
      if (!newest.looksAs(before)) {
        icon.draw(newest);
        send(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
      }
      if (!newest.status().equals(before.status())) {
        icon.tell(newest);
        send(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
      }
      UInt32 revision = menu.show(newest.menu());
      if (revision != null) {
        send(new DBusMenu.LayoutUpdated(ExportedMenu.PATH, revision, MenuLayout.ROOT));
      }
    } catch (DBusException | DBusExecutionException e) {
      LOG.log(Level.INFO, "The icon could not be changed: {0}", e.toString());
    }
  }

  private void send(DBusSignal signal) {
    bus.connection().sendMessage(signal);
  }

  @Override
  public void close() {
    try {
      bus.connection().unExportObject(StatusNotifierItem.PATH);
      bus.connection().unExportObject(ExportedMenu.PATH);
      bus.connection().releaseBusName(busName);
    } catch (DBusException | DBusExecutionException e) {
      LOG.log(Level.DEBUG, "The icon was gone already: {0}", e.toString());
    }
  }
}
