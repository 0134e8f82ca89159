package dev.tocsin.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One short round of [KillRounds].
class KillTest {

  @TempDir private Path folder;

  @Test
  void aReceiverKilledUnderLoadKeepsEveryAcknowledgedCallbackOnce()
      throws IOException, InterruptedException, SQLException {
    Onslaught onslaught = new Onslaught(folder);

    onslaught.round(Duration.ofMillis(700));

    Verdict verdict = Verdict.of(folder, onslaught.posters());
    assertThat(verdict.acknowledged()).isGreaterThan(100);
    assertThat(verdict.isSound()).as(verdict.sentence()).isTrue();
  }
}
