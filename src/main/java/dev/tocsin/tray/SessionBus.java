package dev.tocsin.tray;

import dev.tocsin.tray.dbus.StatusNotifierWatcher;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.messages.MethodCall;

/// The Linux session bus. Owned by the desktop thread; signals arrive on a thread of dbus-java.
final class SessionBus implements AutoCloseable {

  private static final Logger LOG = System.getLogger(SessionBus.class.getName());

  private final DBusConnection connection;
  private final DBus daemon;

  private SessionBus(DBusConnection connection) throws DBusException {
    this.connection = connection;
    this.daemon =
        connection.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
  }

  /// Connects, within the time limit; empty when that is not possible.
  static Optional<SessionBus> connect(String address) throws InterruptedException {
    // Nobody else in this program speaks D-Bus, so the library's global setting is ours.
    MethodCall.setDefaultTimeout(TimeLimit.DESKTOP.toMillis());
    try {
      return Optional.of(
          TimeLimit.call(
              "tocsin-desktop-bus",
              TimeLimit.DESKTOP,
              () ->
                  new SessionBus(
                      DBusConnectionBuilder.forAddress(address).withShared(false).build())));
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.INFO, "No session bus at {0}: {1}", address, e);
      return Optional.empty();
    }
  }

  DBusConnection connection() {
    return connection;
  }

  <T extends DBusInterface> T remote(String name, String path, Class<T> type) throws DBusException {
    return connection.getRemoteObject(name, path, type);
  }

  <S extends DBusSignal> void on(Class<S> signal, Consumer<S> listener) throws DBusException {
    var _ = connection.addSigHandler(signal, listener::accept);
  }

  /// The owner of the tray's watcher, if there is one and somebody shows icons.
  Optional<String> trayOwner() {
    try {
      if (!connection.isConnected() || !daemon.NameHasOwner(StatusNotifierWatcher.NAME)) {
        return Optional.empty();
      }
      Object shown =
          remote(StatusNotifierWatcher.NAME, StatusNotifierWatcher.PATH, Properties.class)
              .Get(StatusNotifierWatcher.NAME, StatusNotifierWatcher.HOST_REGISTERED);
      return Boolean.TRUE.equals(shown)
          ? Optional.of(daemon.GetNameOwner(StatusNotifierWatcher.NAME))
          : Optional.empty();
    } catch (DBusException | DBusExecutionException e) {
      LOG.log(Level.INFO, "The watcher of the tray does not answer: {0}", e.toString());
      return Optional.empty();
    }
  }

  @Override
  public void close() {
    try {
      TimeLimit.call(
          "tocsin-desktop-bus",
          Duration.ofSeconds(1),
          () -> {
            connection.disconnect();
            return connection;
          });
    } catch (ExecutionException | TimeoutException e) {
      LOG.log(Level.INFO, "The session bus did not let go: {0}", e.toString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
