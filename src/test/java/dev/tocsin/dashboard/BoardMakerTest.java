package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Messages;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardMakerTest {

  private static final RowMaker MAKER =
      new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER);

  @Test
  void firingComesBeforeResolvedThenTheWorstLevelThenTheLongest() {
    Board board =
        board(
            Filter.NONE,
            Alarms.resolved(1, "a"),
            Alarms.firing(4, "a", "Warn"),
            Alarms.firing(3, "a", "Warn"),
            Alarms.firing(5, "a", "Serious"));

    assertThat(ids(board)).containsExactly(5L, 3L, 4L, 1L);
  }

  @Test
  void countsAndFacetsTellWhatThereIs() {
    Board board =
        board(
            Filter.NONE,
            Alarms.firing(1, "web", "Serious"),
            Alarms.firing(2, "web", "Warn"),
            Alarms.resolved(3, "db"));

    assertThat(board.counts()).isEqualTo(new Counts(2, 1, 0, 1));
    assertThat(board.policies())
        .containsExactly(new FacetValue("web", 2, false), new FacetValue("db", 1, false));
    assertThat(board.namespaces()).containsExactly(new FacetValue("qce/cvm", 3, false));
    assertThat(board.total()).isEqualTo(3);
  }

  @Test
  void aFacetIgnoresItsOwnChoiceSoThatAnotherValueCanBeAdded() {
    Board board =
        board(
            Filter.NONE.withPolicies(Set.of("web")),
            Alarms.firing(1, "web", "Warn"),
            Alarms.firing(2, "db", "Warn"));

    assertThat(ids(board)).containsExactly(1L);
    assertThat(board.policies())
        .containsExactlyInAnyOrder(new FacetValue("web", 1, true), new FacetValue("db", 1, false));
    assertThat(board.counts().firing()).isOne();
  }

  @Test
  void theChipsIgnoreTheChosenStates() {
    Board board =
        board(
            Filter.NONE.withStates(EnumSet.of(RowState.RESOLVED)),
            Alarms.firing(1, "web", "Warn"),
            Alarms.resolved(2, "web"));

    assertThat(ids(board)).containsExactly(2L);
    assertThat(board.counts()).isEqualTo(new Counts(1, 0, 0, 1));
  }

  @Test
  void aChosenValueThatIsGoneCanStillBeTakenBack() {
    Board board = board(Filter.NONE.withPolicies(Set.of("gone")), Alarms.firing(1, "web", "Warn"));

    assertThat(board.rows()).isEmpty();
    assertThat(board.policies()).contains(new FacetValue("gone", 0, true));
  }

  @Test
  void filtersByNamespaceWhateverItsCase() {
    Board board =
        board(
            Filter.NONE.withNamespaces(Set.of("qce/cdb")),
            Alarms.firingIn(1, "QCE/CDB"),
            Alarms.firingIn(2, "qce/cvm"));

    assertThat(ids(board)).containsExactly(1L);
  }

  @Test
  void everyWordMustOccurSomewhere() {
    Alarm[] alarms = {Alarms.firing(1, "生产-MySQL", "Warn"), Alarms.firing(2, "web", "Warn")};

    assertThat(ids(board(search("WEB-2 cpu"), alarms))).containsExactly(2L);
    assertThat(ids(board(search("生产"), alarms))).containsExactly(1L);
    assertThat(ids(board(search("ins-1 ins-2"), alarms))).isEmpty();
  }

  @Test
  void valuesAreSortedAsNumbers() {
    Board board =
        BoardMaker.board(
            rows(Alarms.firing(9, "a", "Warn"), Alarms.firing(10, "a", "Warn")),
            Filter.NONE,
            new SortOrder(Column.VALUE, true),
            Alarms.MOMENT);

    assertThat(ids(board)).containsExactly(10L, 9L);
  }

  @ParameterizedTest
  @EnumSource(Column.class)
  void theOrderOfEqualRowsDoesNotDependOnWhereTheyWere(Column column) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 200; i++) {
      rows.addAll(rows(Alarms.firing(i, i % 2 == 0 ? "web" : "db", "Warn")));
    }
    SortOrder order = new SortOrder(column, true);
    List<Long> once = ids(BoardMaker.board(rows, Filter.NONE, order, Alarms.MOMENT));

    Collections.shuffle(rows, new java.util.Random(7));

    assertThat(ids(BoardMaker.board(rows, Filter.NONE, order, Alarms.MOMENT))).isEqualTo(once);
  }

  @Test
  void anAlarmWithoutNewsForADayIsStale() {
    Row row = MAKER.row(Alarms.firing(1, "web", "Warn"), NOW.plus(Duration.ofHours(25)));

    assertThat(row.state()).isEqualTo(RowState.STALE);
  }

  private static Board board(Filter filter, Alarm... alarms) {
    return BoardMaker.board(rows(alarms), filter, SortOrder.DEFAULT, Alarms.MOMENT);
  }

  private static Filter search(String text) {
    return Filter.NONE.withSearch((Parsed) QueryParser.parse(text));
  }

  private static List<Row> rows(Alarm... alarms) {
    return Arrays.stream(alarms).map(alarm -> MAKER.row(alarm, NOW)).toList();
  }

  private static List<Long> ids(Board board) {
    return board.rows().stream().map(Row::id).toList();
  }
}
