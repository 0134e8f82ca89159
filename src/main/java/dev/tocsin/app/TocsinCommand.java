package dev.tocsin.app;

import dev.tocsin.tray.DesktopPresence;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `tocsin`: receiver and window in one program.
@Command(
    name = "tocsin",
    description = "Receives the alarms of Tencent Cloud Monitor and shows them live.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    subcommands = {
      ServeCommand.class,
      SimulateCommand.class,
      RebuildCommand.class,
      ExportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      SalvageCommand.class
    })
final class TocsinCommand implements Callable<Integer> {

  @Mixin private final ReceiverOptions options = new ReceiverOptions();

  @Option(
      names = {"--minimised", "--minimized"},
      description =
          "Starts behind the icon in the tray, or with the window minimised where there is none.")
  private boolean minimised;

  @Override
  public Integer call() throws InterruptedException {
    try (ProgramEnd end = new ProgramEnd()) {
      end.onSignal();
      Screen screen = Screen.start();
      ReceiverProgram program = ReceiverProgram.open(options, InstantSource.system(), end);
      if (!screen.isThere()) {
        System.out.println(
            "There is no display, so no window: receiving only, as 'tocsin serve' does.");
        return ServeCommand.serve(program);
      }
      program.listen();
      try {
        WindowProgram.open(program, DesktopPresence::join, minimised);
      } catch (IllegalStateException noWindow) {
        System.getLogger(TocsinCommand.class.getName())
            .log(Level.ERROR, "Going on without a window", noWindow);
      }
      end.await();
      return ExitCode.ENDED_AS_ASKED;
    } catch (CannotStart problem) {
      System.err.println(problem.getMessage());
      if (problem.exitCode() == ExitCode.ANOTHER_INSTANCE && !minimised) {
        askForFront();
      }
      return problem.exitCode();
    }
  }

  private void askForFront() {
    try {
      FrontRequest.make(options.dataFolder());
      System.err.println("If it has a window, that comes to the front.");
    } catch (IOException unasked) {
      System.getLogger(TocsinCommand.class.getName())
          .log(Level.DEBUG, "The running window could not be asked", unasked);
    }
  }
}
