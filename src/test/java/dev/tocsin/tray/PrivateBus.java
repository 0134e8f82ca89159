package dev.tocsin.tray;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.connections.impl.DBusConnectionBuilder;
import org.freedesktop.dbus.exceptions.DBusException;

/// A session bus for one test, by the system's own `dbus-daemon`; the test is skipped where there
/// is none.
final class PrivateBus implements AutoCloseable {

  private static final Path DAEMON = Path.of("/usr/bin/dbus-daemon");

  private final Process daemon;
  private final String address;

  private PrivateBus(Process daemon, String address) {
    this.daemon = daemon;
    this.address = address;
  }

  static PrivateBus start(Path folder) throws IOException {
    assumeTrue(Files.isExecutable(DAEMON), "dbus-daemon is not installed");
    Process daemon =
        new ProcessBuilder(
                DAEMON.toString(),
                "--session",
                "--nofork",
                "--nopidfile",
                "--print-address",
                "--address=unix:path=" + folder.resolve("bus"))
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    BufferedReader told = daemon.inputReader(StandardCharsets.UTF_8);
    String address = told.readLine();
    assumeTrue(address != null, "dbus-daemon does not start here");
    return new PrivateBus(daemon, address);
  }

  Session session() {
    return new Session("Linux", Map.of("DBUS_SESSION_BUS_ADDRESS", address));
  }

  DBusConnection connect() throws DBusException {
    return DBusConnectionBuilder.forAddress(address).withShared(false).build();
  }

  @Override
  public void close() {
    daemon.destroy();
  }
}
