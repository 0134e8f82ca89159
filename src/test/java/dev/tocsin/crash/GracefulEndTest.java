package dev.tocsin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// SIGTERM while 64 connections send.
class GracefulEndTest {

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aReceiverThatIsAskedToEndUnderLoadAnswersWhatBeganAndEndsInTime()
      throws IOException, InterruptedException, SQLException {
    Onslaught onslaught = new Onslaught(folder, 64);

    Duration took =
        onslaught.end(
            () -> untilAcknowledged(1_000, onslaught), () -> untilAcknowledged(2_000, onslaught));

    assertThat(took).isLessThan(Duration.ofSeconds(10));
    Verdict verdict = Verdict.of(folder, onslaught.posters());
    assertThat(verdict.isSound()).as(verdict.sentence()).isTrue();
  }

  private static void untilAcknowledged(int count, Onslaught onslaught)
      throws InterruptedException {
    while (onslaught.acknowledged() < count) {
      Thread.sleep(5);
    }
  }
}
