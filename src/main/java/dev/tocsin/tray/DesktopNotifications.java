package dev.tocsin.tray;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.dbus.Notifications;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.freedesktop.dbus.errors.NoReply;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Notices by the notification daemon of the Linux desktop. Owned by the desktop thread.
///
/// A daemon that hangs is left alone for a minute, or until another one takes its name.
final class DesktopNotifications {

  private static final Logger LOG = System.getLogger(DesktopNotifications.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int MOST_SLOTS = 64;
  private static final String OPEN = "default";

  private final Texts texts;
  private final TrayActions actions;
  private final InstantSource clock;
  private final Notifications daemon;
  private final Map<String, Shown> bySlot = new LinkedHashMap<>();
  private @Nullable List<String> capabilities;
  private Instant pausedUntil = Instant.MIN;

  /// @param desktop hands a reaction to the desktop thread
  DesktopNotifications(
      SessionBus bus,
      Texts texts,
      TrayActions actions,
      InstantSource clock,
      Consumer<Runnable> desktop)
      throws DBusException {
    this.texts = texts;
    this.actions = actions;
    this.clock = clock;
    this.daemon = bus.remote(Notifications.NAME, Notifications.PATH, Notifications.class);
    bus.on(
        Notifications.ActionInvoked.class,
        signal -> desktop.accept(() -> invoked(signal.id(), signal.action())));
    bus.on(
        Notifications.NotificationClosed.class,
        signal -> desktop.accept(() -> bySlot.values().removeIf(it -> it.id.equals(signal.id()))));
    bus.on(
        DBus.NameOwnerChanged.class,
        signal -> {
          if (signal.name.equals(Notifications.NAME)) {
            desktop.accept(this::startAfresh);
          }
        });
  }

  /// Shows the notice in place of an earlier one of its slot.
  ///
  /// @return false when there is no daemon, or none that answers
  boolean show(Notice notice) {
    if (clock.instant().isBefore(pausedUntil)) {
      return false;
    }
    try {
      if (capabilities == null) {
        capabilities = daemon.capabilities();
      }
      Shown before = bySlot.remove(notice.slot());
      UInt32 id =
          daemon.show(
              "Tocsin",
              before == null ? new UInt32(0) : before.id,
              "",
              notice.title(),
              capabilities.contains("body-markup") ? escaped(notice.body()) : notice.body(),
              capabilities.contains("actions") ? List.of(OPEN, texts.get("tray.open")) : List.of(),
              Map.of(
                  "urgency", new Variant<>(urgency(notice.level())),
                  "desktop-entry", new Variant<>("tocsin")),
              -1);
      remember(notice, id);
      return true;
    } catch (NoReply e) {
      LOG.log(Logger.Level.INFO, "The notification daemon does not answer: {0}", e.toString());
      pausedUntil = clock.instant().plus(PAUSE);
      return false;
    } catch (DBusExecutionException e) {
      LOG.log(Logger.Level.DEBUG, "No notification: {0}", e.toString());
      return false;
    }
  }

  private void remember(Notice notice, UInt32 id) {
    bySlot.put(notice.slot(), new Shown(id, notice.alarmId()));
    if (bySlot.size() > MOST_SLOTS) {
      bySlot.remove(bySlot.keySet().iterator().next());
    }
  }

  private void invoked(UInt32 id, String action) {
    for (Shown shown : bySlot.values()) {
      if (shown.id.equals(id) && action.equals(OPEN)) {
        if (shown.alarmId == null) {
          actions.open();
        } else {
          actions.open(shown.alarmId);
        }
        return;
      }
    }
  }

  private void startAfresh() {
    capabilities = null;
    bySlot.clear();
    pausedUntil = Instant.MIN;
  }

  private static byte urgency(Level level) {
    return switch (level) {
      case SERIOUS -> 2;
      case WARN, UNGRADED -> 1;
      case REMIND -> 0;
    };
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private record Shown(UInt32 id, @Nullable Long alarmId) {}
}
