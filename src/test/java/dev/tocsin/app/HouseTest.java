package dev.tocsin.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Level;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Query;
import dev.tocsin.query.State;
import dev.tocsin.settings.Attention;
import dev.tocsin.settings.LevelRule;
import dev.tocsin.settings.Shelf;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HouseTest {

  private static final Instant NOW = Instant.parse("2026-11-20T07:00:00Z");

  @Test
  void onlyShelvesThatHoldNowCountAndWhatCannotBeReadIsLeftOut() {
    Attention settings =
        Attention.DEFAULT
            .withShelves(
                List.of(
                    shelf("is:firing", NOW.plusSeconds(60)),
                    shelf("is:stale", NOW),
                    shelf("is:nonsense", NOW.plusSeconds(60))))
            .withLevels(
                List.of(new LevelRule("(", Level.SERIOUS), new LevelRule("is:event", Level.REMIND)),
                Level.WARN);
    House house = new House(settings);

    HouseRules rules = house.at(NOW);

    assertThat(rules.shelves())
        .containsExactly(
            new HouseRules.ShelfRule(new Query.Is(State.FIRING), "is:firing", NOW.plusSeconds(60)));
    assertThat(rules.gradings())
        .containsExactly(
            new HouseRules.LevelRule(new Query.Is(State.EVENT), "is:event", Level.REMIND));
    assertThat(rules.otherwise()).isEqualTo(Level.WARN);
    assertThat(house.at(NOW.plusSeconds(60)).shelves()).isEmpty();
  }

  @Test
  void itSaysWhetherAnythingHasChanged() {
    House house = new House(Attention.DEFAULT);

    assertThat(house.use(Attention.DEFAULT)).isFalse();
    assertThat(house.use(Attention.DEFAULT.withShelves(List.of(shelf("*", NOW.plusSeconds(1))))))
        .isTrue();
    assertThat(house.at(NOW).shelves()).hasSize(1);
  }

  private static Shelf shelf(String query, Instant until) {
    return new Shelf(query, "", "", null, until, null);
  }
}
