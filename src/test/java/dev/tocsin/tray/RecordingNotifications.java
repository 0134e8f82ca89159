package dev.tocsin.tray;

import dev.tocsin.tray.dbus.Notifications;
import dev.tocsin.tray.dbus.Quad;
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
  private final BlockingQueue<UInt32> closed = new LinkedBlockingQueue<>();
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
      Map<String, Variant<?>> hints,
      int expiryMillis) {}

  @Nullable Call next() throws InterruptedException {
    return calls.poll(20, TimeUnit.SECONDS);
  }

  /// The next notification that it was asked to take away.
  @Nullable UInt32 nextClosed() throws InterruptedException {
    return closed.poll(20, TimeUnit.SECONDS);
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
  public Quad<String, String, String, String> server() {
    return new Quad<>("recorder", "tests", "1.0", "1.2");
  }

  @Override
  public void close(UInt32 id) {
    closed.add(id);
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
    calls.add(new Call(id, replaces, summary, body, actions, hints, expiryMillis));
    return id;
  }
}
