package dev.tocsin.app;

import dev.tocsin.store.Backup;
import dev.tocsin.store.DatabaseProblem;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `tocsin backup FILE`: a consistent copy of the database.
@Command(
    name = "backup",
    description =
        "Copies the database into FILE, also while Tocsin runs. To go back to it, end Tocsin and use"
            + " 'tocsin restore FILE'.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class BackupCommand implements Callable<Integer> {

  private static final double MEGABYTE = 1 << 20;

  @Mixin private final DataOption data = new DataOption();

  @Parameters(paramLabel = "FILE", description = "Where to; it must not be there yet.")
  private Path file = Path.of("");

  @Override
  public Integer call() {
    Path folder = data.dataFolder();
    DataOption.unpackDriverInto(folder.resolve("native"));
    try {
      long bytes = Backup.make(folder.resolve("tocsin.db"), file);
      System.out.printf("Copied %.1f MB into %s.%n", bytes / MEGABYTE, file);
      return ExitCode.ENDED_AS_ASKED;
    } catch (DatabaseProblem problem) {
      System.err.println(problem.getMessage());
      return ExitCode.NO_DATABASE;
    } catch (FileAlreadyExistsException there) {
      System.err.println(file + " is there already; name another file.");
      return ExitCode.NOT_ALL_DONE;
    } catch (NoSuchFileException nowhere) {
      System.err.println("There is no folder for " + file + "; make it first.");
      return ExitCode.NOT_ALL_DONE;
    } catch (IOException problem) {
      System.err.println("The copy cannot be written: " + problem.getMessage());
      return ExitCode.NOT_ALL_DONE;
    }
  }
}
