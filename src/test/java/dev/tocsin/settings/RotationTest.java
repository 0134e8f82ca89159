package dev.tocsin.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RotationTest {

  private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
  private static final Settings.Receiver FIRST =
      Settings.Receiver.open(0, "127.0.0.1", "used", "api used", null);

  @Test
  void theSecretInUseCountsBesideTheNewOne() {
    Rotation rotation = FIRST.renewToken("second", NOW).rotation();

    assertThat(rotation.previousToken()).isEqualTo("used");
    assertThat(rotation.previousTokenUntil()).isEqualTo(NOW.plus(Rotation.OVERLAP));
    assertThat(rotation.previousApiToken()).isNull();
  }

  @Test
  void aSecretMadeTwiceInARowDoesNotCutOffTheOneInUse() {
    Instant later = NOW.plusSeconds(5);
    Settings.Receiver twice =
        FIRST
            .renewToken("second", NOW)
            .renewApiToken("api second", NOW)
            .renewToken("third", later)
            .renewApiToken("api third", later);

    assertThat(twice.token()).isEqualTo("third");
    assertThat(twice.apiToken()).isEqualTo("api third");
    assertThat(twice.rotation())
        .isEqualTo(
            new Rotation(
                "used", later.plus(Rotation.OVERLAP), "api used", later.plus(Rotation.OVERLAP)));
  }

  @Test
  void aSecretThatCountsNoMoreGivesWay() {
    Instant later = NOW.plus(Rotation.OVERLAP);
    Settings.Receiver late = FIRST.renewToken("second", NOW).renewToken("third", later);
    Settings.Receiver ended =
        FIRST
            .renewToken("second", NOW)
            .withRotation(Rotation.NONE)
            .renewToken("third", NOW.plus(Duration.ofDays(1)));

    assertThat(late.rotation().previousToken()).isEqualTo("second");
    assertThat(ended.rotation().previousToken()).isEqualTo("second");
  }

  @Test
  void aSecretThatOnlyAPersonEndsStillCounts() {
    Settings.Receiver byHand =
        FIRST.withRotation(new Rotation("older", null, null, null)).renewToken("second", NOW);

    assertThat(byHand.rotation().previousToken()).isEqualTo("older");
  }
}
