package dev.tocsin.app;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Which data folder a command is about.
class DataOption {

  @Option(
      names = "--data",
      paramLabel = "DIR",
      defaultValue = "${env:TOCSIN_DATA}",
      description = "Where the database, the settings and the logs are.")
  private @Nullable Path data;

  final Path dataFolder() {
    return data != null && !data.toString().isBlank()
        ? data
        : systemDataFolder(System.getProperty("os.name"), System.getenv());
  }

  /// The place for an application's data by the custom of the system.
  static Path systemDataFolder(String system, Map<String, String> environment) {
    String home = System.getProperty("user.home");
    if (system.startsWith("Windows")) {
      String local = environment.get("LOCALAPPDATA");
      return local != null ? Path.of(local, "Tocsin") : Path.of(home, "AppData", "Local", "Tocsin");
    }
    if (system.startsWith("Mac")) {
      return Path.of(home, "Library", "Application Support", "Tocsin");
    }
    String xdg = environment.get("XDG_DATA_HOME");
    return xdg != null && Path.of(xdg).isAbsolute()
        ? Path.of(xdg, "tocsin")
        : Path.of(home, ".local", "share", "tocsin");
  }
}
