package dev.tocsin.fault;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.load.JavaProcess;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A receiver that is killed while it starts.
class KilledStartTest {

  private static final int KILLS = 6;
  private static final long SEED = 11;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aStartThatIsKilledAtAnyMomentKeepsWhatWasAcknowledged() throws Exception {
    Path data = folder.resolve("data");
    Random random = new Random(SEED);
    killStarts(data, random);
    Sender sender;
    try (Served receiver = Served.start(data)) {
      sender = receiver.sender();
      for (int i = 0; i < 200; i++) {
        assertThat(sender.post()).isEqualTo(200);
      }
      receiver.process().kill();
    }

    killStarts(data, random);

    try (Served receiver = Served.start(data)) {
      assertThat(receiver.process().end()).isZero();
      assertThat(sender.faults(receiver.database())).isEmpty();
    }
  }

  private static void killStarts(Path data, Random random) throws Exception {
    for (int i = 0; i < KILLS; i++) {
      try (JavaProcess process = Served.begin(data)) {
        Thread.sleep(random.nextInt(1_500));
        process.kill();
      }
    }
  }
}
