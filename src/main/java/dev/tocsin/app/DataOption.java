package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import dev.tocsin.store.DatabaseProblem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.Map;
import java.util.Optional;
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
    return namedFolder()
        .orElseGet(() -> systemDataFolder(System.getProperty("os.name"), System.getenv()));
  }

  /// The folder that the command line or the environment names; empty for the usual one.
  final Optional<Path> namedFolder() {
    return Optional.ofNullable(data).filter(named -> !named.toString().isBlank());
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

  /// What a command does while it has the folder alone.
  interface Work {
    /// Does it; the exit code is what it returns.
    int in(DataFolder folder) throws IOException;
  }

  /// Does a work, and says on standard error why it cannot be done; returns the exit code.
  final int alone(Work work) {
    try (DataFolder folder = hold()) {
      return work.in(folder);
    } catch (CannotStart problem) {
      System.err.println(problem.getMessage());
      return problem.exitCode();
    } catch (DateTimeException wrongZone) {
      System.err.println(wrongZone.getMessage());
      return ExitCode.WRONG_ARGUMENTS;
    } catch (DatabaseProblem | IOException problem) {
      System.err.println(problem.getMessage());
      return ExitCode.NO_DATABASE;
    }
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
