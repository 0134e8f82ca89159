package dev.tocsin.tray;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.dbus.Notifications;
import dev.tocsin.tray.dbus.Quad;
import java.lang.System.Logger;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.freedesktop.dbus.errors.NoReply;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.exceptions.DBusExecutionException;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;

/// Notices by the notification daemon of the Linux desktop (Desktop Notifications Specification
/// 1.2). Owned by the desktop thread.
///
/// A daemon that hangs is left alone for a minute, or until another one takes its name.
final class DesktopNotifications {

  private static final Logger LOG = System.getLogger(DesktopNotifications.class.getName());
  private static final Duration PAUSE = Duration.ofMinutes(1);
  private static final int AS_THE_DAEMON_LIKES = -1;
  private static final int UNTIL_CLOSED = 0;

  private final InstantSource clock;
  private final Notifications remote;
  private final ShownNotices shown = new ShownNotices();
  private final NoticeButtons buttons;
  private Abilities.@Nullable Daemon daemon;
  private Instant failedAt = Instant.MIN;

  /// @param texts in the language that holds now
  /// @param desktop hands a reaction to the desktop thread
  DesktopNotifications(
      SessionBus bus,
      Supplier<Texts> texts,
      TrayActions actions,
      InstantSource clock,
      Consumer<Runnable> desktop)
      throws DBusException {
    this.clock = clock;
    this.buttons = new NoticeButtons(texts, actions);
    this.remote = bus.remote(Notifications.NAME, Notifications.PATH, Notifications.class);
    bus.on(
        Notifications.ActionInvoked.class,
        signal ->
            desktop.accept(() ->
                shown
                    .notice(signal.id())
                    .ifPresent(notice -> buttons.pressed(signal.action(), notice))));
    bus.on(
        Notifications.NotificationClosed.class,
        signal -> desktop.accept(() -> shown.closed(signal.id())));
    bus.on(
        DBus.NameOwnerChanged.class,
        signal -> {
          if (signal.name.equals(Notifications.NAME)) {
            desktop.accept(this::startAfresh);
          }
        });
  }

  /// The daemon that answered last; empty while none does.
  Optional<Abilities.Daemon> daemon() {
    return Optional.ofNullable(daemon);
  }

  /// Finds out who shows notifications, if that is not known.
  void look() {
    ask(this::known);
  }

  /// Shows the notice in place of an earlier one of its slot.
  ///
  /// @return false when there is no daemon, or none that answers
  boolean show(Notice notice) {
    return ask(
            () -> {
              UInt32 id = show(notice, known());
              shown.put(notice, id);
              return id;
            })
        .isPresent();
  }

  /// Takes the notice of the slot away, if it is still there.
  void withdraw(String slot) {
    shown
        .remove(slot)
        .ifPresent(id ->
            ask(() -> {
              remote.close(id);
              return id;
            }));
  }

  private UInt32 show(Notice notice, Abilities.Daemon known) {
    return remote.show(
        "Tocsin",
        shown.id(notice.slot()).orElse(new UInt32(0)),
        "",
        notice.title(),
        known.markup() ? escaped(notice.body()) : notice.body(),
        known.actions() ? buttons.of(notice) : List.of(),
        Map.of(
            "urgency", new Variant<>(urgency(notice.level())),
            "category", new Variant<>("x-tocsin.alarm"),
            "desktop-entry", new Variant<>("tocsin")),
        notice.level() == Level.SERIOUS ? UNTIL_CLOSED : AS_THE_DAEMON_LIKES);
  }

  private Abilities.Daemon known() {
    if (daemon == null) {
      List<String> capabilities = remote.capabilities();
      Quad<String, String, String, String> server = remote.server();
      daemon =
          new Abilities.Daemon(
              server.first,
              server.third,
              capabilities.contains("actions"),
              capabilities.contains("persistence"),
              capabilities.contains("body-markup"));
    }
    return daemon;
  }

  /// @return empty when nobody answers
  private <T> Optional<T> ask(Callable<T> question) {
    // A clock that was set back ends the pause.
    if (Duration.between(failedAt, clock.instant()).abs().compareTo(PAUSE) < 0) {
      return Optional.empty();
    }
    try {
      return Optional.of(question.call());
    } catch (NoReply e) {
      LOG.log(Logger.Level.INFO, "The notification daemon does not answer: {0}", e.toString());
      daemon = null;
      failedAt = clock.instant();
    } catch (DBusExecutionException e) {
      LOG.log(Logger.Level.DEBUG, "No notification: {0}", e.toString());
    } catch (Exception e) {
      LOG.log(Logger.Level.WARNING, "A notification failed", e);
    }
    return Optional.empty();
  }

  /// Another daemon knows nothing of what the last one showed.
  private void startAfresh() {
    daemon = null;
    shown.clear();
    failedAt = Instant.MIN;
    look();
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
}
