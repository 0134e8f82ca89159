package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.settings.SavedView;
import dev.tocsin.ui.table.ColumnLayout.Shown;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnLayoutTest {

  private static final ColumnLayout THREE =
      new ColumnLayout(
          List.of(
              new Shown(Column.STATE, null),
              new Shown(Column.FIRST_OCCURRED, 120),
              new Shown(Column.MARGIN, null)));

  @Test
  void aSavedViewKeepsColumnsOrderAndWidth() {
    assertThat(THREE.columns())
        .containsExactly(
            new SavedView.Column("state", null),
            new SavedView.Column("first-occurred", 120),
            new SavedView.Column("margin", null));
    assertThat(ColumnLayout.of(THREE.columns())).isEqualTo(THREE);
  }

  @Test
  void whatNobodyKnowsAndWhatIsThereTwiceCountsAsLeftOut() {
    assertThat(
            ColumnLayout.of(
                List.of(
                    new SavedView.Column("Policy", 90),
                    new SavedView.Column("colour", 90),
                    new SavedView.Column("policy", 10))))
        .isEqualTo(new ColumnLayout(List.of(new Shown(Column.POLICY, 90))));
  }

  @Test
  void everyColumnHasAWordThatIsUnderstood() {
    for (Column column : Column.values()) {
      assertThat(ColumnLayout.named(ColumnLayout.word(column))).contains(column);
    }
  }

  @Test
  void aColumnMovesUntilItsEnd() {
    assertThat(THREE.moved(Column.MARGIN, -1).shown())
        .extracting(Shown::column)
        .containsExactly(Column.STATE, Column.MARGIN, Column.FIRST_OCCURRED);
    assertThat(THREE.moved(Column.MARGIN, 1)).isEqualTo(THREE);
  }

  @Test
  void theLastColumnCannotBeHidden() {
    ColumnLayout one = new ColumnLayout(List.of(new Shown(Column.STATE, null)));

    assertThat(one.toggled(Column.STATE)).isEqualTo(one);
    assertThat(one.toggled(Column.LEVEL).toggled(Column.STATE).shown())
        .containsExactly(new Shown(Column.LEVEL, null));
  }
}
