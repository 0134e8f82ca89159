package dev.tocsin.app;

import dev.tocsin.store.DataFolder;
import dev.tocsin.store.DatabaseProblem;
import dev.tocsin.store.Restore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `tocsin restore FILE`: goes back to a backup.
@Command(
    name = "restore",
    description =
        "Puts a backup in the place of the database, which is kept aside. Tocsin must not be"
            + " running.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class RestoreCommand implements Callable<Integer> {

  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "The backup; it stays as it is.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    try (DataFolder folder = data.hold()) {
      Restore.Result result = Restore.run(folder, file, Instant.now());
      System.out.printf(
          "Restored %d callbacks%s from %s.%n",
          result.callbacks(), result.last() == null ? "" : ", the last of " + result.last(), file);
      if (result.aside() != null) {
        System.out.println("The database that was there is kept as " + result.aside());
      }
      return ExitCode.ENDED_AS_ASKED;
    } catch (CannotStart problem) {
      System.err.println(problem.getMessage());
      return problem.exitCode();
    } catch (DatabaseProblem problem) {
      System.err.println(problem.getMessage());
      return ExitCode.NO_DATABASE;
    } catch (IOException problem) {
      System.err.println("The backup cannot be restored: " + problem.getMessage());
      return ExitCode.NOT_ALL_DONE;
    }
  }
}
