package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.ui.Samples;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class GlancesTest {

  private final Glances glances = new Glances();
  private final Row unseen = in(RowState.UNSEEN);

  @Test
  void aResolvedAlarmIsSeenOnceAfterThreeSecondsOnTheScreen() {
    assertThat(glances.tick(List.of(unseen))).isEmpty();
    assertThat(glances.tick(List.of(unseen))).isEmpty();
    assertThat(glances.tick(List.of(unseen))).containsExactly(unseen.id());
    assertThat(glances.tick(List.of(unseen))).isEmpty();
  }

  @Test
  void theSecondsBeginAnewWhenItLeavesTheScreen() {
    glances.tick(List.of(unseen));
    glances.tick(List.of(unseen));
    glances.tick(List.of());

    assertThat(glances.tick(List.of(unseen))).isEmpty();
    assertThat(glances.tick(List.of(unseen))).isEmpty();
    assertThat(glances.tick(List.of(unseen))).containsExactly(unseen.id());
  }

  @Test
  void whatFiresIsNotSeenByBeingLookedAt() {
    Row firing = in(RowState.FIRING);
    for (int second = 0; second < 5; second++) {
      assertThat(glances.tick(List.of(firing))).isEmpty();
    }
  }

  private static Row in(RowState state) {
    return Samples.attended(Locale.ENGLISH).stream()
        .filter(row -> row.state() == state)
        .findFirst()
        .orElseThrow();
  }
}
