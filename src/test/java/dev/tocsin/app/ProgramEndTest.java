package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.load.JavaProcess;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramEndTest {

  @Test
  void aPartThatCannotBeClosedDoesNotKeepTheProcessFromEnding() throws Exception {
    try (JavaProcess stuck = JavaProcess.start(StuckProgram.class)) {
      stuck.awaitLine("Running");

      assertThat(stuck.end()).isZero();
    }
  }

  @Test
  void whatWasOpenedLastIsClosedFirstAndOneThatFailsKeepsNoneFromIt() {
    List<String> closed = new ArrayList<>();
    ProgramEnd end = new ProgramEnd();
    end.closing((AutoCloseable) () -> closed.add("first"));
    end.closing(
        (AutoCloseable)
            () -> {
              throw new IOException("made by a test");
            });
    end.closing(
        (AutoCloseable)
            () -> {
              throw new OutOfMemoryError("made by a test");
            });
    end.closing((AutoCloseable) () -> closed.add("last"));

    end.close();
    end.close();

    assertThat(closed).containsExactly("last", "first");
  }
}
