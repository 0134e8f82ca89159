package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class DesktopPresenceTest {

  private final RecordingBoard board = new RecordingBoard();

  @Test
  void withoutADesktopNothingIsShownAndNothingThrown() {
    try (DesktopPresence desktop = started(Map.of())) {
      use(desktop);
    }
  }

  @Test
  void whatTheDesktopCannotShowGoesToTheProgramsOwnBoard() throws InterruptedException {
    try (DesktopPresence desktop = started(Map.of())) {
      desktop.notify(Notices.of("a", Level.WARN, "fires", 7L));
      assertThat(board.next()).isEqualTo("show fires");

      desktop.withdraw("a");
      assertThat(board.next()).isEqualTo("withdraw a");
    }
  }

  @Test
  void awtIsLeftAloneWhereJavaRunsWithoutAScreen() {
    try (DesktopPresence desktop = started(Map.of("DISPLAY", ":4711"))) {
      use(desktop);
    }
  }

  @Test
  void aBusThatIsNotThereIsNoBus(@TempDir Path folder) {
    try (DesktopPresence desktop = started(busAt(folder.resolve("none")))) {
      use(desktop);
    }
  }

  @Test
  void anAddressThatMakesNoSenseIsNoBus() {
    try (DesktopPresence desktop =
        started(Map.of("DBUS_SESSION_BUS_ADDRESS", "nonsense", "DISPLAY", ""))) {
      use(desktop);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void aBusThatNeverAnswersCostsOnlyTheDesktopThread(@TempDir Path folder) throws IOException {
    Path socket = folder.resolve("bus");
    try (ServerSocketChannel silent = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      silent.bind(UnixDomainSocketAddress.of(socket));
      DesktopPresence desktop = started(busAt(socket));
      long before = System.nanoTime();

      use(desktop);
      desktop.close();

      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
    }
  }

  @AfterEach
  void theDesktopThreadEnds() throws InterruptedException {
    while (Thread.getAllStackTraces().keySet().stream()
        .anyMatch(thread -> thread.getName().equals("tocsin-desktop"))) {
      Thread.sleep(20);
    }
  }

  private static void use(Desktop desktop) {
    for (int number = 0; number < 1_000; number++) {
      desktop.show(States.serious(number));
      desktop.notify(Notices.of("slot-" + number, Level.WARN, "body", null));
    }
    assertThat(desktop.hasTray()).isFalse();
    assertThat(desktop.abilities()).isEqualTo(Abilities.NONE);
  }

  private static Map<String, String> busAt(Path socket) {
    return Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + socket);
  }

  private DesktopPresence started(Map<String, String> environment) {
    DesktopPresence desktop =
        new DesktopPresence(
            new Session("Linux", environment), States.ENGLISH, new RecordedActions(), board);
    desktop.start();
    return desktop;
  }
}
