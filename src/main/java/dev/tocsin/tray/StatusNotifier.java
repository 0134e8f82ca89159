package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.dbus.StatusNotifierItem;
import dev.tocsin.tray.dbus.StatusNotifierWatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;

/// An icon by the StatusNotifierItem protocol of the Linux desktops. Owned by the desktop thread.
final class StatusNotifier implements Indicator {

  private static final Logger LOG = System.getLogger(StatusNotifier.class.getName());

  private final SessionBus bus;
  private final ExportedIcon icon;
  private final String busName =
      StatusNotifierItem.NAME + "-" + ProcessHandle.current().pid() + "-1";
  private String registeredWith = "";

  /// Puts icon and menu on the bus; [#register] makes them visible.
  StatusNotifier(SessionBus bus, Texts texts, TrayActions actions, TrayState state)
      throws DBusException {
    this.bus = bus;
    this.icon = new ExportedIcon(actions);
    icon.draw(state);
    bus.connection().requestBusName(busName);
    bus.connection().exportObject(new ExportedMenu(texts, actions));
    bus.connection().exportObject(icon);
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
  public boolean isShown() {
    return !registeredWith.isEmpty();
  }

  @Override
  public void show(TrayState state) {
    icon.draw(state);
    try {
      bus.connection().sendMessage(new StatusNotifierItem.NewIcon(StatusNotifierItem.PATH));
      bus.connection().sendMessage(new StatusNotifierItem.NewToolTip(StatusNotifierItem.PATH));
    } catch (DBusException | DBusExecutionException e) {
      LOG.log(Level.INFO, "The icon could not be changed: {0}", e.toString());
    }
  }

  /// A desktop with this protocol has a notification daemon, or wants none.
  @Override
  public void tell(Notice notice) {}

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
