package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.Samples;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class RowListTest {

  private final RowList rows = new RowList();
  private final List<String> told = new ArrayList<>();

  RowListTest() {
    rows.addListener(
        (ListChangeListener<Line>)
            change -> {
              while (change.next()) {
                told.add(
                    change.wasUpdated()
                        ? "updated %d-%d".formatted(change.getFrom(), change.getTo())
                        : "added %d removed %d at %d"
                            .formatted(
                                change.getAddedSize(), change.getRemovedSize(), change.getFrom()));
              }
            });
  }

  @Test
  void aLongerPictureGrowsAtTheEnd() {
    rows.swap(some(1, 2));
    rows.swap(some(9, 1, 2));

    assertThat(told)
        .containsExactlyInAnyOrder(
            "added 2 removed 0 at 0", "updated 0-2", "added 1 removed 0 at 2");
    assertThat(rows).extracting(line -> ((Row) line).id()).containsExactly(9L, 1L, 2L);
  }

  @Test
  void aShorterPictureShrinksAtTheEnd() {
    rows.swap(some(1, 2, 3));
    told.clear();
    rows.swap(some(3));

    assertThat(told).containsExactlyInAnyOrder("updated 0-1", "added 0 removed 2 at 1");
  }

  @Test
  void anAlarmIsFoundByItsIdWhereverItIsGuessed() {
    rows.swap(some(4, 5, 6));

    assertThat(rows.indexOfId(6, 2)).isEqualTo(2);
    assertThat(rows.indexOfId(6, 0)).isEqualTo(2);
    assertThat(rows.indexOfId(6, 99)).isEqualTo(2);
    assertThat(rows.indexOfId(7, -1)).isEqualTo(-1);
  }

  private static List<Line> some(long... ids) {
    List<Line> some = new ArrayList<>();
    for (long id : ids) {
      some.add(Samples.row(id, "policy", "object " + id));
    }
    return some;
  }
}
