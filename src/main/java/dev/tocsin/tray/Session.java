package dev.tocsin.tray;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What the operating system tells about the desktop session.
///
/// @param system its name, as in `os.name`
/// @param environment the environment variables
record Session(String system, Map<String, String> environment) {

  static Session current() {
    return new Session(System.getProperty("os.name"), System.getenv());
  }

  /// The address of the session bus, on Linux; empty when there is none.
  Optional<String> busAddress() {
    if (!isLinux()) {
      return Optional.empty();
    }
    String told = variable("DBUS_SESSION_BUS_ADDRESS");
    if (!told.isEmpty()) {
      return Optional.of(told);
    }
    String runtime = variable("XDG_RUNTIME_DIR");
    Path usual = Path.of(runtime, "bus");
    return runtime.isEmpty() || !Files.exists(usual)
        ? Optional.empty()
        : Optional.of("unix:path=" + usual);
  }

  /// Whether AWT's tray can be trusted here: on Wayland it may claim a tray that nobody sees.
  boolean suitsAwtTray() {
    if (!isLinux()) {
      String name = system.toLowerCase(Locale.ROOT);
      return name.startsWith("windows") || name.startsWith("mac");
    }
    boolean x11 =
        switch (variable("XDG_SESSION_TYPE")) {
          case "x11" -> true;
          case "wayland" -> false;
          default -> variable("WAYLAND_DISPLAY").isEmpty();
        };
    return x11 && !variable("DISPLAY").isEmpty();
  }

  /// Whether AWT's messages are those of the desktop: on Linux AWT draws balloons of its own.
  boolean suitsAwtMessages() {
    return !isLinux();
  }

  private boolean isLinux() {
    return system.toLowerCase(Locale.ROOT).startsWith("linux");
  }

  private String variable(String name) {
    return environment.getOrDefault(name, "").strip();
  }
}
