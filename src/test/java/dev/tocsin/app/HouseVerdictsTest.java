package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Neighbours;
import dev.tocsin.alarm.Reading;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.callback.Bodies;
import dev.tocsin.callback.CallbackReader;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.export.Verdict;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.LevelRule;
import dev.tocsin.settings.Shelf;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HouseVerdictsTest {

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");
  private static final Duration STALE_AFTER = Duration.ofHours(24);

  @Test
  void theFirstRuleThatFindsAnAlarmWithoutALevelDecidesAndThenTheDefault() {
    LevelRule fits = new LevelRule("object:ins-1", Level.WARN);
    LevelRule second = new LevelRule("is:firing", Level.SERIOUS);

    assertThat(on(Attention.DEFAULT, alarm()))
        .isEqualTo(new Verdict(Level.UNGRADED, Verdict.From.DEFAULT, null));
    assertThat(on(Attention.DEFAULT.withLevels(List.of(fits, second), Level.REMIND), alarm()))
        .isEqualTo(new Verdict(Level.WARN, Verdict.From.RULE, null));
    assertThat(on(Attention.DEFAULT.withLevels(List.of(), Level.REMIND), alarm()))
        .isEqualTo(new Verdict(Level.REMIND, Verdict.From.DEFAULT, null));
  }

  @Test
  void theShelfThatLastsLongestCounts() {
    Alarm shelved =
        Lifecycle.shelve(alarm(), new Shelving(NOW.plusSeconds(60), NOW, null, null))
            .orElseThrow()
            .after();

    assertThat(on(shelf(90), alarm()).shelvedUntil()).isEqualTo(NOW.plusSeconds(90));
    assertThat(on(shelf(90), shelved).shelvedUntil()).isEqualTo(NOW.plusSeconds(90));
    assertThat(on(shelf(30), shelved).shelvedUntil()).isEqualTo(NOW.plusSeconds(60));
  }

  private static Attention shelf(int seconds) {
    return Attention.DEFAULT.withShelves(
        List.of(new Shelf("is:firing", "", "", null, NOW.plusSeconds(seconds), null)));
  }

  private static Verdict on(Attention settings, Alarm alarm) {
    return new HouseVerdicts(Catalog.load(), Locale.ENGLISH, STALE_AFTER, new House(settings))
        .on(alarm, NOW);
  }

  private static Alarm alarm() {
    Reading reading =
        new CallbackReader(ZoneId.of("Asia/Shanghai")).read(Bodies.firing("ins-1", "91", 0), null);
    return Lifecycle.judge(
            new Neighbours(null, null, null),
            ((Reading.Understood) reading).message(),
            NOW,
            STALE_AFTER)
        .getFirst()
        .after();
  }
}
