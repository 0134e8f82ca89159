package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import java.io.IOException;
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

  /// Takes the folder for this program alone.
  final DataFolder hold() throws IOException, CannotStart {
    Path path = dataFolder();
    DataFolder folder =
        DataFolder.hold(path)
            .orElseThrow(() ->
                new CannotStart(
                    ExitCode.ANOTHER_INSTANCE,
                    "Another Tocsin uses the data folder %s. Use its window, or choose another"
                            .formatted(path)
                        + " folder with --data."));
    unpackDriverInto(folder.nativeLibraries());
    return folder;
  }

  /// The database driver unpacks its library here and not into the folder that all users share.
  static void unpackDriverInto(Path folder) {
    System.setProperty("org.sqlite.tmpdir", folder.toString());
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
