package dev.tocsin.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.dbus.Notifications;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DesktopNotificationsTest {

  private final RecordedActions actions = new RecordedActions();
  private PrivateBus bus;
  private DBusConnection connection;

  @BeforeEach
  void startBus(@TempDir Path folder) throws IOException, DBusException {
    bus = PrivateBus.start(folder);
    connection = bus.connect();
  }

  @AfterEach
  void stopBus() {
    if (connection != null) {
      connection.disconnect();
    }
    if (bus != null) {
      bus.close();
    }
  }

  @Test
  void aNoticeIsShownWithItsUrgencyAndWhatAClickDoes() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection, "actions");
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.SERIOUS, "严重 <b> & more", 7L));

      RecordingNotifications.Call call = requireNonNull(daemon.next());
      assertThat(call.replaces()).isEqualTo(new UInt32(0));
      assertThat(call.summary()).isEqualTo("title");
      assertThat(call.body()).isEqualTo("严重 <b> & more");
      assertThat(call.actions()).containsExactly("default", "Open Tocsin");
      assertThat(requireNonNull(call.hints().get("urgency")).getValue()).isEqualTo((byte) 2);
    }
  }

  @Test
  void markupIsEscapedForADaemonThatReadsIt() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection, "body-markup");
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "<a href='x'>5 > 3</a> &amp;", 7L));

      RecordingNotifications.Call call = requireNonNull(daemon.next());
      assertThat(call.body()).isEqualTo("&lt;a href='x'&gt;5 &gt; 3&lt;/a&gt; &amp;amp;");
      assertThat(call.actions()).isEmpty();
    }
  }

  @Test
  void noticesOfOneSlotReplaceOneAnother() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection);
    try (Desktop desktop = join()) {
      desktop.notify(notice("storm", Level.WARN, "4", null));
      UInt32 first = requireNonNull(daemon.next()).id();
      desktop.notify(notice("other", Level.WARN, "x", 1L));
      assertThat(requireNonNull(daemon.next()).replaces()).isEqualTo(new UInt32(0));

      desktop.notify(notice("storm", Level.WARN, "5", null));

      assertThat(requireNonNull(daemon.next()).replaces()).isEqualTo(first);
    }
  }

  @Test
  void aClickOpensTheAlarmOfTheNotice() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection, "actions");
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "one", 7L));
      UInt32 one = requireNonNull(daemon.next()).id();
      desktop.notify(notice("b", Level.WARN, "many", null));
      UInt32 many = requireNonNull(daemon.next()).id();

      click(new UInt32(4_711));
      click(one);
      click(many);

      assertThat(List.of(requireNonNull(actions.next()), requireNonNull(actions.next())))
          .containsExactly("open 7", "open");
    }
  }

  @Test
  void aDaemonThatHangsCostsNobodyButTheDesktopThread() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    connection.exportObject(new HangingNotifications(end));
    connection.requestBusName(Notifications.NAME);
    DesktopPresence desktop = join();
    long before = System.nanoTime();

    for (int number = 0; number < 100; number++) {
      desktop.notify(notice("slot-" + number, Level.WARN, "x", null));
    }
    desktop.close();

    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    end.countDown();
  }

  @Test
  void aDaemonThatComesLateShowsWhatComesAfterIt() throws Exception {
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "lost", null));
      RecordingNotifications daemon = new RecordingNotifications(connection);
      RecordingNotifications.Call call = null;
      for (int attempt = 0; call == null || !call.body().equals("seen"); attempt++) {
        desktop.notify(notice("b" + attempt, Level.WARN, "seen", null));
        call = daemon.next();
      }
    }
  }

  private DesktopPresence join() {
    DesktopPresence desktop = new DesktopPresence(bus.session(), Texts.in(Locale.ENGLISH), actions);
    desktop.start();
    return desktop;
  }

  private void click(UInt32 id) throws DBusException {
    connection.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, id, "default"));
  }

  private static Notice notice(String slot, Level level, String body, @Nullable Long alarmId) {
    return new Notice(slot, level, "title", body, alarmId);
  }

  private record HangingNotifications(CountDownLatch end) implements Notifications {
    @Override
    public String getObjectPath() {
      return PATH;
    }

    @Override
    public List<String> capabilities() {
      try {
        end.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
      return List.of();
    }

    @Override
    public UInt32 show(
        String application,
        UInt32 replaces,
        String icon,
        String summary,
        String body,
        List<String> actionsOffered,
        Map<String, Variant<?>> hints,
        int expiryMillis) {
      return new UInt32(1);
    }
  }
}
