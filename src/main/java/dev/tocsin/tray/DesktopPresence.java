package dev.tocsin.tray;

import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import java.awt.AWTError;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import org.freedesktop.dbus.exceptions.DBusException;
import org.jspecify.annotations.Nullable;

/// The desktop as it is found: on Linux the session bus, else AWT, else nothing. A notice goes to
/// the notification daemon, on Windows and macOS to the system's messages, and to the program's own
/// board where neither shows it.
///
/// One daemon thread, `tocsin-desktop`, does all that touches the desktop; each of its calls ends
/// after two seconds, so that a desktop that hangs delays nobody else.
public final class DesktopPresence implements Desktop {

  private static final Logger LOG = System.getLogger(DesktopPresence.class.getName());

  /// How often an icon is looked after whose tray tells nothing of its end.
  private static final Duration ROUND = Duration.ofSeconds(10);

  private static final Duration FAREWELL = Duration.ofMillis(1_500);

  private final Session session;
  private final TrayActions actions;
  private final NoticeBoard ownBoard;
  private final TrayState starting;
  private final Mailbox mailbox = new Mailbox();
  private final Thread thread;
  private volatile Texts texts;
  private volatile Abilities abilities = Abilities.NONE;

  DesktopPresence(Session session, Texts texts, TrayActions actions, NoticeBoard ownBoard) {
    this.session = session;
    this.texts = texts;
    this.actions = actions;
    this.ownBoard = ownBoard;
    this.starting = new TrayWriter(texts, ZoneId.systemDefault()).starting();
    this.thread = Thread.ofPlatform().name("tocsin-desktop").daemon().unstarted(this::run);
  }

  /// Starts to look for the desktop, and returns at once.
  ///
  /// @param ownBoard shows what the desktop cannot
  public static Desktop join(Texts texts, TrayActions actions, NoticeBoard ownBoard) {
    DesktopPresence desktop = new DesktopPresence(Session.current(), texts, actions, ownBoard);
    desktop.start();
    return desktop;
  }

  void start() {
    thread.start();
  }

  @Override
  public boolean hasTray() {
    return abilities.tray() != Abilities.TrayKind.NONE;
  }

  @Override
  public Abilities abilities() {
    return abilities;
  }

  @Override
  public void show(TrayState state) {
    mailbox.put(state);
  }

  @Override
  public void notify(Notice notice) {
    mailbox.put(notice);
  }

  @Override
  public void withdraw(String slot) {
    mailbox.withdraw(slot);
  }

  @Override
  public void speak(Texts newTexts) {
    texts = newTexts;
  }

  /// Takes the icon away; waits two seconds for that at most.
  @Override
  public void close() {
    mailbox.close();
    if (Thread.currentThread() == thread) {
      return;
    }
    try {
      if (!thread.join(FAREWELL)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    String address = session.busAddress().orElse(null);
    try (SessionBus bus = address == null ? null : SessionBus.connect(address).orElse(null);
        Tray tray = new Tray(bus, session, actions, starting)) {
      DesktopNotifications notifications = bus == null ? null : listen(bus, tray);
      mailbox.react(tray::settle);
      long settled = System.nanoTime();
      while (serve(mailbox.take(ROUND), tray, notifications)) {
        abilities =
            new Abilities(
                tray.kind(), notifications == null ? null : notifications.daemon().orElse(null));
        if (System.nanoTime() - settled >= ROUND.toNanos()) {
          mailbox.react(tray::settle);
          settled = System.nanoTime();
        }
      }
    } catch (InterruptedException closed) {
      LOG.log(Level.DEBUG, "The desktop was left while it did not answer");
    } finally {
      abilities = Abilities.NONE;
    }
  }

  private @Nullable DesktopNotifications listen(SessionBus bus, Tray tray) {
    try {
      Tray.watch(bus, () -> mailbox.react(tray::settle));
      DesktopNotifications notifications =
          new DesktopNotifications(
              bus,
              () -> texts,
              actions,
              InstantSource.system(),
              reaction -> mailbox.react(reaction::run));
      mailbox.react(notifications::look);
      return notifications;
    } catch (DBusException | RuntimeException e) {
      LOG.log(Level.INFO, "The session bus is of no use: {0}", e.toString());
      return null;
    }
  }

  /// @return false at the end
  private boolean serve(Mailbox.Item item, Tray tray, @Nullable DesktopNotifications notifications)
      throws InterruptedException {
    try {
      switch (item) {
        case Mailbox.Item.Event(Mailbox.Reaction reaction) -> reaction.run();
        case Mailbox.Item.State(TrayState state) -> tray.show(state);
        case Mailbox.Item.Tell(Notice notice) -> {
          if ((notifications != null && notifications.show(notice))
              || tray.indicator().filter(icon -> icon.tell(notice)).isPresent()) {
            ownBoard.withdraw(notice.slot());
          } else {
            ownBoard.show(notice);
          }
        }
        case Mailbox.Item.Withdraw(String slot) -> {
          if (notifications != null) {
            notifications.withdraw(slot);
          }
          ownBoard.withdraw(slot);
        }
        case Mailbox.Item.Idle _ -> {}
        case Mailbox.Item.Closed _ -> {
          return false;
        }
      }
    } catch (RuntimeException | LinkageError | AWTError e) {
      LOG.log(Level.WARNING, "The desktop failed", e);
    }
    return true;
  }
}
