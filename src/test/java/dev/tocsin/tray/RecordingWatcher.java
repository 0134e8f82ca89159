package dev.tocsin.tray;

import dev.tocsin.tray.dbus.ReadOnlyProperties;
import dev.tocsin.tray.dbus.StatusNotifierWatcher;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.Variant;

/// A tray that keeps which icons signed in.
final class RecordingWatcher implements StatusNotifierWatcher, ReadOnlyProperties {

  private final BlockingQueue<String> icons = new LinkedBlockingQueue<>();
  private final DBusConnection connection;
  private volatile boolean host;

  RecordingWatcher(DBusConnection connection, boolean host) throws DBusException {
    this.connection = connection;
    this.host = host;
    connection.exportObject(this);
    connection.requestBusName(StatusNotifierWatcher.NAME);
  }

  /// The bus name of the next icon.
  String next() throws InterruptedException {
    String name = icons.poll(20, TimeUnit.SECONDS);
    return name == null ? "nobody" : name;
  }

  void addHost() throws DBusException {
    host = true;
    connection.sendMessage(new StatusNotifierHostRegistered(StatusNotifierWatcher.PATH));
  }

  @Override
  public String getObjectPath() {
    return StatusNotifierWatcher.PATH;
  }

  @Override
  public void register(String busName) {
    icons.add(busName);
  }

  @Override
  public Map<String, Variant<?>> GetAll(String interfaceName) {
    return Map.of(HOST_REGISTERED, new Variant<>(host));
  }
}
