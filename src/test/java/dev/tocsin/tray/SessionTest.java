package dev.tocsin.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SessionTest {

  @Test
  void theBusIsWhereTheSessionSays() {
    assertThat(linux(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus")).busAddress())
        .hasValue("unix:path=/run/bus");
  }

  @Test
  void theBusIsElseInTheRuntimeFolderIfItIsThere(@TempDir Path runtime) throws IOException {
    Session session = linux(Map.of("XDG_RUNTIME_DIR", runtime.toString()));
    assertThat(session.busAddress()).isEmpty();

    Files.createFile(runtime.resolve("bus"));

    assertThat(session.busAddress()).hasValue("unix:path=" + runtime.resolve("bus"));
  }

  @Test
  void otherSystemsHaveNoBusButATrayOfAwt() {
    Map<String, String> environment = Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/bus");
    for (String system : new String[] {"Windows 11", "Mac OS X"}) {
      assertThat(new Session(system, environment).busAddress()).isEmpty();
      assertThat(new Session(system, environment).suitsAwtTray()).isTrue();
    }
  }

  @Test
  void awtIsTrustedOnX11Only() {
    assertThat(linux(Map.of("DISPLAY", ":0")).suitsAwtTray()).isTrue();
    assertThat(linux(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "x11")).suitsAwtTray()).isTrue();
    assertThat(linux(Map.of("DISPLAY", ":0", "WAYLAND_DISPLAY", "wayland-0")).suitsAwtTray())
        .isFalse();
    assertThat(linux(Map.of("DISPLAY", ":0", "XDG_SESSION_TYPE", "wayland")).suitsAwtTray())
        .isFalse();
    assertThat(linux(Map.of("DISPLAY", "")).suitsAwtTray()).isFalse();
    assertThat(linux(Map.of()).suitsAwtTray()).isFalse();
  }

  private static Session linux(Map<String, String> environment) {
    return new Session("Linux", environment);
  }
}
