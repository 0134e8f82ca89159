package dev.tocsin.app;

import dev.tocsin.dashboard.ReceiverState;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/// `tocsin serve`: the receiver without a window.
@Command(
    name = "serve",
    description = "Receives alarms without a window, until it is interrupted.",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class)
final class ServeCommand implements Callable<Integer> {

  @Mixin private final ReceiverOptions options = new ReceiverOptions();

  @Override
  public Integer call() throws InterruptedException {
    try (ProgramEnd end = new ProgramEnd()) {
      end.onSignal();
      return serve(ReceiverProgram.open(options, InstantSource.system(), end));
    } catch (CannotStart problem) {
      System.err.println(problem.getMessage());
      return problem.exitCode();
    }
  }

  static int serve(ReceiverProgram program) throws InterruptedException, CannotStart {
    if (program.listen() instanceof ReceiverState.Down(int port, String reason)) {
      throw new CannotStart(
          ExitCode.CANNOT_LISTEN,
          "Cannot listen on port %d of %s: %s. Stop the program that uses it, or choose another"
                  .formatted(port, program.settings().receiver().bind(), reason)
              + " with --port or --bind.");
    }
    program.end().await();
    return ExitCode.ENDED_AS_ASKED;
  }
}
