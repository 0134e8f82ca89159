package dev.tocsin.tray;

import dev.tocsin.tray.dbus.Notifications;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// A notification daemon that keeps what it was asked to show.
final class RecordingNotifications implements Notifications {

  private final BlockingQueue<Call> calls = new LinkedBlockingQueue<>();
  private final AtomicInteger ids = new AtomicInteger();
  private final List<String> capabilities;

  RecordingNotifications(DBusConnection connection, String... capabilities) throws DBusException {
    this.capabilities = List.of(capabilities);
    connection.exportObject(this);
    connection.requestBusName(NAME);
  }

  /// The arguments of one call, and the id that was given.
  record Call(
      UInt32 id,
      UInt32 replaces,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints) {}

  @Nullable Call next() throws InterruptedException {
    return calls.poll(20, TimeUnit.SECONDS);
  }

  @Override
  public String getObjectPath() {
    return PATH;
  }

  @Override
  public List<String> capabilities() {
    return capabilities;
  }

  @Override
  public UInt32 show(
      String application,
      UInt32 replaces,
      String icon,
      String summary,
      String body,
      List<String> actions,
      Map<String, Variant<?>> hints,
      int expiryMillis) {
    UInt32 id = replaces.intValue() == 0 ? new UInt32(ids.incrementAndGet()) : replaces;
    calls.add(new Call(id, replaces, summary, body, actions, hints));
    return id;
  }
}
