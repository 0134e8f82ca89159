package dev.tocsin.desktop;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// A desktop for one test: Xvfb, a session bus, openbox, dunst and a panel of Xfce with a tray.
/// Everything keeps its files in a folder and ends with this.
final class XDesktop implements AutoCloseable {

  private static final long PATIENCE_SECONDS = 20;

  private final Path folder;
  private final Deque<Process> processes = new ArrayDeque<>();
  private final Map<String, String> environment = new HashMap<>();

  private XDesktop(Path folder) {
    this.folder = folder;
  }

  /// Starts all of it.
  ///
  /// @param choice the label of the notification's button that is pressed when a person opens
  ///   dunst's menu of actions
  static XDesktop start(Path folder, String choice) throws IOException, InterruptedException {
    XDesktop desktop = new XDesktop(folder);
    try {
      desktop.startAll(choice);
      return desktop;
    } catch (IOException | InterruptedException | RuntimeException e) {
      desktop.close();
      throw e;
    }
  }

  /// The variables that lead a program to this desktop.
  Map<String, String> environment() {
    return Map.copyOf(environment);
  }

  String busAddress() {
    return environment.get("DBUS_SESSION_BUS_ADDRESS");
  }

  /// Runs a command on this desktop.
  ///
  /// @return what it printed
  String run(String... command) throws IOException, InterruptedException {
    Process process = builder(command).redirectErrorStream(true).start();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IOException("It hangs: " + String.join(" ", command));
    }
    return printed.strip();
  }

  /// Takes a picture of the whole screen, or of a part such as `400x40+880+0`.
  Path picture(String name, String part) throws IOException, InterruptedException {
    Path pictures = Files.createDirectories(Path.of("target/desktop").toAbsolutePath());
    Path picture = pictures.resolve(name + ".png");
    run("import", "-window", "root", "-crop", part, "+repage", picture.toString());
    return picture;
  }

  private void startAll(String choice) throws IOException, InterruptedException {
    Process server =
        start(
            new ProcessBuilder(
                    "Xvfb", "-displayfd", "1", "-screen", "0", "1280x900x24", "-nolisten", "tcp")
                .redirectError(log("xvfb")));
    environment.put("DISPLAY", ":" + firstLine(server));
    environment.put("HOME", folder.toString());
    environment.put("XDG_CONFIG_HOME", folder.resolve("config").toString());
    environment.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    environment.put("XDG_DATA_HOME", folder.resolve("data").toString());
    environment.put("XDG_RUNTIME_DIR", Files.createDirectories(folder.resolve("run")).toString());
    environment.put("XDG_SESSION_TYPE", "x11");
    environment.put("LANG", "C.UTF-8");
    Process bus =
        start(
            builder("dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address")
                .redirectError(log("bus")));
    environment.put("DBUS_SESSION_BUS_ADDRESS", firstLine(bus));
    start(logged("openbox"));
    writeDunstConfig(choice);
    start(logged("dunst", "-conf", folder.resolve("dunstrc").toString()));
    writePanelConfig();
    start(logged("xfce4-panel", "--disable-wm-check"));
    awaitName("org.freedesktop.Notifications");
    awaitName("org.kde.StatusNotifierWatcher");
  }

  /// Dunst asks a program of the person's which action of a notification they want; here it always
  /// is the one of that name.
  private void writeDunstConfig(String choice) throws IOException {
    Path chooser = folder.resolve("choose");
    Files.writeString(chooser, "#!/bin/sh\ngrep -m1 '%s'\n".formatted(choice));
    if (!chooser.toFile().setExecutable(true)) {
      throw new IOException("not to be made executable: " + chooser);
    }
    Files.writeString(
        folder.resolve("dunstrc"),
        """
        [global]
        dmenu = %s
        history_length = 5000
        notification_limit = 5
        width = 400
        origin = top-right
        offset = 16x48
        font = Noto Sans 10
        markup = full
        format = "<b>%%s</b>\\n%%b"
        show_indicators = yes
        """
            .formatted(chooser));
  }

  private void writePanelConfig() throws IOException {
    Path channels =
        Files.createDirectories(
            folder.resolve("config").resolve("xfce4/xfconf/xfce-perchannel-xml"));
    Files.writeString(
        channels.resolve("xfce4-panel.xml"),
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <channel name="xfce4-panel" version="1.0">
          <property name="configver" type="int" value="2"/>
          <property name="panels" type="array">
            <value type="int" value="1"/>
            <property name="panel-1" type="empty">
              <property name="position" type="string" value="p=6;x=0;y=0"/>
              <property name="length" type="uint" value="100"/>
              <property name="position-locked" type="bool" value="true"/>
              <property name="size" type="uint" value="32"/>
              <property name="plugin-ids" type="array">
                <value type="int" value="1"/>
                <value type="int" value="2"/>
              </property>
            </property>
          </property>
          <property name="plugins" type="empty">
            <property name="plugin-1" type="string" value="separator">
              <property name="expand" type="bool" value="true"/>
              <property name="style" type="uint" value="0"/>
            </property>
            <property name="plugin-2" type="string" value="systray"/>
          </property>
        </channel>
        """);
  }

  private void awaitName(String name) throws IOException, InterruptedException {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!run(
            "dbus-send",
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.DBus",
            "/org/freedesktop/DBus",
            "org.freedesktop.DBus.NameHasOwner",
            "string:" + name)
        .contains("boolean true")) {
      if (System.nanoTime() > end) {
        throw new IOException("Nobody is " + name + "; see " + folder);
      }
      Thread.sleep(100);
    }
  }

  private ProcessBuilder builder(String... command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().remove("WAYLAND_DISPLAY");
    builder.environment().putAll(environment);
    return builder;
  }

  private ProcessBuilder logged(String... command) {
    return builder(command).redirectErrorStream(true).redirectOutput(log(command[0]));
  }

  private ProcessBuilder.Redirect log(String name) {
    return ProcessBuilder.Redirect.to(folder.resolve(name + ".log").toFile());
  }

  private Process start(ProcessBuilder builder) throws IOException {
    Process process = builder.start();
    processes.push(process);
    return process;
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
    String line = output.readLine();
    if (line == null) {
      throw new IOException("It ended before it said where it is");
    }
    return line;
  }

  @Override
  public void close() {
    for (Process process : List.copyOf(processes)) {
      process.descendants().forEach(ProcessHandle::destroy);
      process.destroy();
      process.onExit().completeOnTimeout(process, 3, TimeUnit.SECONDS).join().destroyForcibly();
    }
  }
}
