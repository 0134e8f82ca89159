package dev.tocsin.tray;

import dev.tocsin.tray.dbus.StatusNotifierWatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.jspecify.annotations.Nullable;

/// Finds the best tray that there is now, and keeps the icon in it. Owned by the desktop thread.
final class Tray implements AutoCloseable {

  private static final Logger LOG = System.getLogger(Tray.class.getName());

  private final @Nullable SessionBus bus;
  private final TrayActions actions;
  private final boolean awtTells;
  private boolean awtSuits;
  private TrayState state;
  private @Nullable Indicator indicator;

  Tray(@Nullable SessionBus bus, Session session, TrayActions actions, TrayState state) {
    this.bus = bus;
    this.awtSuits = session.suitsAwtTray();
    this.awtTells = session.suitsAwtMessages();
    this.actions = actions;
    this.state = state;
  }

  /// Has the listener called whenever a tray may have come or gone.
  static void watch(SessionBus bus, Runnable listener) throws DBusException {
    bus.on(
        DBus.NameOwnerChanged.class,
        signal -> {
          if (signal.name.equals(StatusNotifierWatcher.NAME)) {
            listener.run();
          }
        });
    bus.on(StatusNotifierWatcher.StatusNotifierHostRegistered.class, signal -> listener.run());
    bus.on(StatusNotifierWatcher.StatusNotifierHostUnregistered.class, signal -> listener.run());
  }

  /// The icon, if there is one now.
  Optional<Indicator> indicator() {
    return Optional.ofNullable(indicator);
  }

  Abilities.TrayKind kind() {
    return indicator == null ? Abilities.TrayKind.NONE : indicator.kind();
  }

  void show(TrayState newest) {
    if (!newest.equals(state)) {
      state = newest;
      indicator().ifPresent(icon -> icon.show(newest));
    }
  }

  /// Looks whether the icon is still where it belongs, and puts it there if not.
  void settle() throws InterruptedException {
    Optional<String> watcher = bus == null ? Optional.empty() : bus.trayOwner();
    if (watcher.isPresent()) {
      moveToStatusNotifier(watcher.get());
    } else if (indicator instanceof StatusNotifier) {
      drop();
    }
    if (indicator != null && !indicator.isShown()) {
      drop();
    }
    if (indicator == null && awtSuits) {
      indicator = addAwtIcon();
    }
  }

  private void moveToStatusNotifier(String watcher) {
    try {
      if (!(indicator instanceof StatusNotifier) && bus != null) {
        drop();
        indicator = new StatusNotifier(bus, actions, state);
      }
      if (indicator instanceof StatusNotifier notifier) {
        notifier.register(watcher);
      }
    } catch (DBusException | DBusExecutionException e) {
      LOG.log(Level.INFO, "The tray takes no icon: {0}", e.toString());
      drop();
    }
  }

  private @Nullable AwtIcon addAwtIcon() throws InterruptedException {
    try {
      return TimeLimit.call(
          "tocsin-awt-probe", TimeLimit.DESKTOP, () -> AwtIcon.add(actions, state, awtTells));
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.INFO, "No AWT tray: {0}", e.toString());
      awtSuits = false; // what failed or hung once is not tried again
      return null;
    }
  }

  private void drop() {
    if (indicator != null) {
      indicator.close();
      indicator = null;
    }
  }

  @Override
  public void close() {
    drop();
  }
}
