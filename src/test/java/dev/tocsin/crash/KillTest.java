package dev.tocsin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One short round of [KillRounds].
class KillTest {

  @TempDir private Path folder;

  @Test
  @Timeout(60)
  void aReceiverKilledUnderLoadKeepsEveryAcknowledgedCallbackOnce()
      throws IOException, InterruptedException, SQLException {
    Onslaught onslaught = new Onslaught(folder);

    onslaught.round(
        () -> untilAcknowledged(300, onslaught), () -> untilAcknowledged(600, onslaught));

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
