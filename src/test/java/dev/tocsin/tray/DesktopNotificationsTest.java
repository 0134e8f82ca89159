package dev.tocsin.tray;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.i18n.Texts;
import dev.tocsin.notification.Notice;
import dev.tocsin.tray.dbus.Notifications;
import dev.tocsin.tray.dbus.Quad;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Predicate;
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
  private final RecordingBoard board = new RecordingBoard();
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
      assertThat(call.actions())
          .containsExactly(
              "default", "Open Tocsin", "acknowledge", "Acknowledge", "shelve", "Shelve 1 h");
      assertThat(call.expiryMillis()).as("a serious one stays").isZero();
      assertThat(requireNonNull(call.hints().get("urgency")).getValue()).isEqualTo((byte) 2);
      desktop.notify(notice("b", Level.WARN, "several", null));
      RecordingNotifications.Call second = requireNonNull(daemon.next());
      assertThat(second.actions()).containsExactly("default", "Open Tocsin");
      assertThat(second.expiryMillis()).as("as the daemon likes").isEqualTo(-1);
    }
  }

  @Test
  void theButtonsSpeakTheLanguageThatHolds() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection, "actions");
    try (Desktop desktop = join()) {
      desktop.speak(Texts.in(Locale.CHINA));
      desktop.notify(notice("a", Level.WARN, "x", 7L));

      assertThat(requireNonNull(daemon.next()).actions()).contains("确认", "搁置 1 小时");
    }
  }

  @Test
  void theButtonsAcknowledgeAndShelveTheAlarmOfTheNotice() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection, "actions");
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "one", 7L));
      UInt32 id = requireNonNull(daemon.next()).id();

      press(id, "acknowledge");
      connection.sendMessage(
          new Notifications.NotificationClosed(Notifications.PATH, id, new UInt32(2)));
      press(id, "shelve");
      press(id, "something else");
      press(id, "default");

      assertThat(List.of(next(), next(), next()))
          .containsExactly("acknowledge 7", "shelve 7 for PT1H", "open 7");
    }
  }

  @Test
  void aNoticeThatWasWithdrawnIsTakenAwayAndNotReplaced() throws Exception {
    RecordingNotifications daemon = new RecordingNotifications(connection);
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "fires", 7L));
      UInt32 id = requireNonNull(daemon.next()).id();

      desktop.withdraw("a");
      desktop.withdraw("never shown");
      assertThat(daemon.nextClosed()).isEqualTo(id);

      desktop.notify(notice("a", Level.WARN, "fires again", 7L));
      assertThat(requireNonNull(daemon.next()).replaces()).isEqualTo(new UInt32(0));
    }
  }

  @Test
  void aDaemonThatRestartsKnowsNoNumbersOfTheOneBefore() throws Exception {
    DBusConnection first = bus.connect();
    RecordingNotifications before = new RecordingNotifications(first);
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "fires", 7L));
      assertThat(requireNonNull(before.next()).id()).isEqualTo(new UInt32(1));
      first.disconnect();
      RecordingNotifications restarted = new RecordingNotifications(connection, "actions");
      await(desktop, daemon -> daemon != null && daemon.actions());

      desktop.notify(notice("a", Level.WARN, "worse", 7L));

      assertThat(requireNonNull(restarted.next()).replaces()).isEqualTo(new UInt32(0));
    }
  }

  @Test
  void whatTheDaemonSaysOfItselfIsKnown() throws Exception {
    var _ = new RecordingNotifications(connection, "actions", "persistence");
    try (Desktop desktop = join()) {
      await(desktop, Objects::nonNull);

      assertThat(desktop.abilities())
          .isEqualTo(
              new Abilities(
                  Abilities.TrayKind.NONE,
                  new Abilities.Daemon("recorder", "1.0", true, true, false)));
    }
  }

  @Test
  void withoutADaemonTheProgramShowsItItself() throws Exception {
    try (Desktop desktop = join()) {
      desktop.notify(notice("a", Level.WARN, "fires", 7L));
      assertThat(board.next()).isEqualTo("show fires");

      RecordingNotifications daemon = new RecordingNotifications(connection);
      await(desktop, Objects::nonNull);
      desktop.notify(notice("a", Level.WARN, "worse", 7L));

      assertThat(requireNonNull(daemon.next()).body()).isEqualTo("worse");
      assertThat(board.next()).isEqualTo("withdraw a");
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
    DesktopPresence desktop = new DesktopPresence(bus.session(), States.ENGLISH, actions, board);
    desktop.start();
    return desktop;
  }

  private void click(UInt32 id) throws DBusException {
    press(id, "default");
  }

  private void press(UInt32 id, String button) throws DBusException {
    connection.sendMessage(new Notifications.ActionInvoked(Notifications.PATH, id, button));
  }

  private String next() throws InterruptedException {
    return requireNonNull(actions.next());
  }

  private static void await(Desktop desktop, Predicate<Abilities.@Nullable Daemon> known)
      throws InterruptedException {
    while (!known.test(desktop.abilities().daemon())) {
      Thread.sleep(10);
    }
  }

  private static Notice notice(String slot, Level level, String body, @Nullable Long alarmId) {
    return Notices.of(slot, level, body, alarmId);
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
    public Quad<String, String, String, String> server() {
      return new Quad<>("", "", "", "");
    }

    @Override
    public void close(UInt32 id) {}

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
