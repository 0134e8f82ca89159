package dev.tocsin.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.server.ReceiverLimits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// One short round of [HostileRounds], against a receiver that is less patient than usual.
class HostileRequestsTest {

  private static final long SEED = 20_261_123;
  private static final int REQUESTS = 1_000;

  @TempDir private Path folder;

  @Test
  @Timeout(120)
  void aThousandOddRequestsAreAnsweredOrClosedInTimeAndNothingIsLostOrSmuggled() throws Exception {
    try (RealReceiver receiver = new RealReceiver(folder, impatient())) {
      Map<String, Integer> threads = Afterwards.threads();

      HostileRound round = new HostileRound(receiver, Duration.ofSeconds(15));
      round.play(SEED, 1, REQUESTS);

      assertThat(round.faults()).isEmpty();
      assertThat(round.acknowledged()).as("good ones among them").isGreaterThan(REQUESTS / 5);
      assertThat(new Afterwards(receiver, 1_000_000).faults()).isEmpty();
      assertThat(Afterwards.threads()).isEqualTo(threads);
    }
  }

  /// The usual limits but of time, so that the round takes seconds.
  private static ReceiverLimits impatient() {
    ReceiverLimits usual = ReceiverLimits.STANDARD;
    Duration soon = Duration.ofSeconds(1);
    return new ReceiverLimits(
        usual.bodyBytes(),
        usual.requestsInFlight(),
        usual.bytesInFlight(),
        soon,
        soon,
        soon,
        usual.answerWithin(),
        usual.closeWithin());
  }
}
