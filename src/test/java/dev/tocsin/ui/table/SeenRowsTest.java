package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenRowsTest {

  private final SeenRows seen = new SeenRows();
  private final Row old = Samples.row(1, "policy", "old");
  private final Row young = Samples.row(2, "policy", "young");
  private final Row later = Samples.row(3, "policy", "later");

  @Test
  void whatBeganWhileNobodyLookedIsNew() {
    seen.left(List.of(old));

    assertThat(seen.isNew(old)).isFalse();
    assertThat(seen.isNew(young)).isTrue();

    seen.cameBack(List.of(young, old));

    assertThat(seen.isNew(young)).isTrue();
    assertThat(seen.isNew(later)).isFalse();
  }

  @Test
  void threeSecondsOnTheScreenAreEnough() {
    seen.left(List.of(old));
    seen.cameBack(List.of(young, old));

    assertThat(seen.tick(List.of(young, old))).isFalse();
    assertThat(seen.tick(List.of(young, old))).isFalse();
    assertThat(seen.isNew(young)).isTrue();
    assertThat(seen.tick(List.of(young, old))).isTrue();

    assertThat(seen.isNew(young)).isFalse();
  }

  @Test
  void theSecondsMustBeInARow() {
    seen.left(List.of(old));
    seen.cameBack(List.of(young));
    seen.tick(List.of(young));
    seen.tick(List.of(young));
    seen.tick(List.of());
    seen.tick(List.of(young));

    assertThat(seen.isNew(young)).isTrue();
  }

  @Test
  void aSelectedAlarmIsSeen() {
    seen.left(List.of());
    seen.cameBack(List.of(young));

    seen.see(young);

    assertThat(seen.isNew(young)).isFalse();
  }

  @Test
  void aSecondAbsenceMarksOnlyWhatBeganInIt() {
    seen.left(List.of(old));
    seen.cameBack(List.of(old));
    seen.left(List.of(old, young));
    seen.cameBack(List.of(old, young, later));

    assertThat(seen.isNew(young)).isFalse();
    assertThat(seen.isNew(later)).isTrue();
  }
}
