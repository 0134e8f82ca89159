package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.ReceiverState;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/// A receiver whose port another program has.
class PortTakenTest {

  @TempDir private Path folder;

  @Test
  void itSaysSoAndListensAsSoonAsThePortIsFree() throws Exception {
    try (ProgramEnd end = new ProgramEnd()) {
      ReceiverProgram program;
      try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
        String port = String.valueOf(taken.getLocalPort());
        ReceiverOptions options = new ReceiverOptions();
        new CommandLine(options).parseArgs("--data", folder.toString(), "--port", port);
        program = ReceiverProgram.open(options, InstantSource.system(), end);

        assertThat(program.receiver().start())
            .isInstanceOfSatisfying(
                ReceiverState.Down.class,
                down -> assertThat(down.port()).isEqualTo(taken.getLocalPort()));
        assertThat(program.receiver().start()).isInstanceOf(ReceiverState.Down.class);
      }

      assertThat(program.receiver().start()).isInstanceOf(ReceiverState.Listening.class);
    }
  }
}
