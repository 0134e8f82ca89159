package dev.tocsin.powercut;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.tocsin.powercut.Replay.Syncing;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A short run of [PowerCuts].
class PowerCutTest {

  private static final int PUSHES = 400;
  private static final int CUTS = 8;
  private static final long SEED = 7;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aPowerCutLosesAndDoublesNothingThatWasAcknowledged() throws Exception {
    assumeThat(Recording.isPossible()).as("strace may trace").isTrue();
    Recording recording = Recording.of(folder, PUSHES);
    Replay replay = new Replay(recording, folder.resolve("image"), new Random(SEED));

    assertThat(replay.cuts(CUTS, Syncing.AS_RECORDED))
        .hasSize(CUTS)
        .allSatisfy(result -> assertThat(result.cut().isSound()).as(result.toString()).isTrue());
    assertThat(replay.cuts(CUTS, Syncing.NORMAL))
        .as("as if it synced less often")
        .anySatisfy(result -> assertThat(result.cut().lost()).isPositive());
  }
}
