package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.logging.ConsoleHandler;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.Stream;

/// Where log lines go: five files of two megabytes in the data folder, and what is serious to
/// standard error. Secrets are never logged.
final class Logs {

  private static final int FILE_BYTES = 2 << 20;
  private static final int FILES = 5;
  private static final String ONE_LINE = "%1$tF %1$tT.%1$tL %4$s %3$s: %5$s%6$s%n";

  /// Kept, or what is set here would be forgotten with them.
  private static final Logger JAVAFX = Logger.getLogger("javafx");

  private static final Logger DBUS = Logger.getLogger("org.freedesktop.dbus");

  private Logs() {}

  static void quieten() {
    System.setProperty("java.util.logging.SimpleFormatter.format", ONE_LINE);
    Arrays.stream(LogManager.getLogManager().getLogger("").getHandlers())
        .forEach(handler -> handler.setLevel(Level.SEVERE));
    DBUS.setLevel(Level.WARNING);
    // Started by `java -jar`, JavaFX is on the class path on purpose and says so at each start.
    JAVAFX.setFilter(
        entry -> !String.valueOf(entry.getMessage()).contains("Unsupported JavaFX configuration"));
  }

  /// Writes log files there from now on; until the watch that it returns is closed.
  static ErrorWatch keepIn(Path dataFolder, InstantSource clock) throws IOException {
    Path folder = DataFolder.privateFolder(dataFolder.resolve("logs"));
    Handler file =
        new FileHandler(folder.resolve("tocsin-%g.log").toString(), FILE_BYTES, FILES, true);
    file.setFormatter(new SimpleFormatter());
    file.setEncoding("UTF-8");
    Logger root = LogManager.getLogManager().getLogger("");
    List<Handler> console =
        Arrays.stream(root.getHandlers()).filter(ConsoleHandler.class::isInstance).toList();
    console.forEach(root::removeHandler);
    ErrorWatch watch =
        new ErrorWatch(
            Stream.concat(Stream.of(file), console.stream()).toList(),
            clock,
            () -> {
              console.forEach(root::addHandler);
              file.close();
            });
    root.addHandler(watch);
    Thread.setDefaultUncaughtExceptionHandler((thread, error) ->
        System.getLogger(Logs.class.getName())
            .log(
                System.Logger.Level.ERROR,
                "Thread " + thread.getName() + " failed; the program goes on",
                error));
    return watch;
  }

  /// Everything goes to standard error again.
  static void end(ErrorWatch watch) {
    LogManager.getLogManager().getLogger("").removeHandler(watch);
    watch.close();
  }
}
