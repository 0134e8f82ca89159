package dev.tocsin.dashboard;

import static dev.tocsin.dashboard.Alarms.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.tocsin.alarm.Alarm;
import dev.tocsin.alarm.Lifecycle;
import dev.tocsin.alarm.Messages;
import dev.tocsin.alarm.Shelving;
import dev.tocsin.catalog.Catalog;
import dev.tocsin.dashboard.FacetValue.Choice;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.query.Attribute;
import dev.tocsin.query.HouseRules;
import dev.tocsin.query.Moment;
import dev.tocsin.query.ParseResult.Parsed;
import dev.tocsin.query.QueryParser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BoardMakerTest {

  private static final RowMaker MAKER =
      new RowMaker(Catalog.load(), Locale.ENGLISH, Messages.STALE_AFTER, _ -> HouseRules.NONE);

  @Test
  void firingComesBeforeResolvedThenTheWorstLevelThenTheLongest() {
    Board board =
        board(
            "",
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
            "",
            Alarms.firing(1, "web", "Serious"),
            Alarms.firing(2, "web", "Warn"),
            Alarms.resolved(3, "db"));

    assertThat(board.counts()).isEqualTo(counts(2, 1, 1));
    assertThat(facet(board, Attribute.POLICY))
        .containsExactly(
            new FacetValue("web", "web", 2, Choice.FREE),
            new FacetValue("db", "db", 1, Choice.FREE));
    assertThat(facet(board, Attribute.NAMESPACE))
        .containsExactly(new FacetValue("qce/cvm", "qce/cvm", 3, Choice.FREE));
    assertThat(facet(board, Attribute.PRODUCT))
        .containsExactly(new FacetValue("cvm", "CVM", 3, Choice.FREE));
    assertThat(facet(board, Attribute.REGION))
        .containsExactly(new FacetValue("guangzhou", "Guangzhou", 3, Choice.FREE));
    assertThat(facet(board, Attribute.LEVEL))
        .containsExactly(
            new FacetValue("serious", "serious", 1, Choice.FREE),
            new FacetValue("warn", "warn", 2, Choice.FREE));
    assertThat(facet(board, Attribute.STATE))
        .containsExactly(
            new FacetValue("firing", "firing", 2, Choice.FREE),
            new FacetValue("unseen", "unseen", 1, Choice.FREE),
            new FacetValue("resolved", "resolved", 1, Choice.FREE));
    assertThat(facet(board, Attribute.OBJECT))
        .extracting(FacetValue::value)
        .containsExactly("ins-1", "ins-2", "ins-3");
    assertThat(board.total()).isEqualTo(3);
  }

  @Test
  void aFacetIgnoresItsOwnChoiceSoThatAnotherValueCanBeAdded() {
    Board board =
        board("policy=web", Alarms.firing(1, "web", "Warn"), Alarms.firing(2, "db", "Warn"));

    assertThat(ids(board)).containsExactly(1L);
    assertThat(facet(board, Attribute.POLICY))
        .containsExactly(
            new FacetValue("db", "db", 1, Choice.FREE),
            new FacetValue("web", "web", 1, Choice.INCLUDED));
    assertThat(board.counts().firing()).isOne();
  }

  @Test
  void theChipsIgnoreTheChosenStates() {
    Board board = board("is:resolved", Alarms.firing(1, "web", "Warn"), Alarms.resolved(2, "web"));

    assertThat(ids(board)).containsExactly(2L);
    assertThat(board.counts()).isEqualTo(counts(1, 0, 1));
  }

  @Test
  void aChosenValueThatIsGoneCanStillBeTakenBack() {
    Board board = board("policy=gone", Alarms.firing(1, "web", "Warn"));

    assertThat(board.rows()).isEmpty();
    assertThat(facet(board, Attribute.POLICY))
        .contains(new FacetValue("gone", "gone", 0, Choice.INCLUDED));
  }

  @Test
  void filtersByNamespaceWhateverItsCase() {
    Board board = board("ns=qce/cdb", Alarms.firingIn(1, "QCE/CDB"), Alarms.firingIn(2, "qce/cvm"));

    assertThat(ids(board)).containsExactly(1L);
  }

  @Test
  void everyWordMustOccurSomewhere() {
    Alarm[] alarms = {Alarms.firing(1, "生产-MySQL", "Warn"), Alarms.firing(2, "web", "Warn")};

    assertThat(ids(board("WEB-2 cpu", alarms))).containsExactly(2L);
    assertThat(ids(board("生产", alarms))).containsExactly(1L);
    assertThat(ids(board("ins-1 ins-2", alarms))).isEmpty();
  }

  @Test
  void valuesAreSortedAsNumbers() {
    Board board =
        BoardMaker.board(
            rows(Alarms.firing(9, "a", "Warn"), Alarms.firing(10, "a", "Warn")),
            BoardRequest.EVERYTHING.withOrder(new SortOrder(Column.VALUE, true)),
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
    BoardRequest request = BoardRequest.EVERYTHING.withOrder(new SortOrder(column, true));
    List<Long> once = ids(BoardMaker.board(rows, request, Alarms.MOMENT));

    Collections.shuffle(rows, new java.util.Random(7));

    assertThat(ids(BoardMaker.board(rows, request, Alarms.MOMENT))).isEqualTo(once);
  }

  @Test
  void anAlarmWithoutNewsForADayIsStale() {
    Row row = MAKER.row(Alarms.firing(1, "web", "Warn"), NOW.plus(Duration.ofHours(25)));

    assertThat(row.state()).isEqualTo(RowState.STALE);
  }

  @Test
  void countsAndQueriesSayWhatTheRowsSayThoughTheyWereJudgedAWhileAgo() {
    Moment later =
        new Moment(NOW.plus(Duration.ofHours(26)), Alarms.MOMENT.zone(), Messages.STALE_AFTER);
    BoardRequest stale = BoardRequest.EVERYTHING.withQuery(query("is:stale OR is:standing"));

    Board board = BoardMaker.board(rows(Alarms.firing(1, "web", "Warn")), stale, later);

    assertThat(board.rows()).isEmpty();
    assertThat(board.counts()).isEqualTo(counts(1, 0, 0));
  }

  @Test
  void whatIsLeftOutIsMarkedAndKeepsItsCount() {
    Board board =
        board(
            "-policy=web is:firing",
            Alarms.firing(1, "web", "Warn"),
            Alarms.firing(2, "db", "Warn"),
            Alarms.resolved(3, "web"));

    assertThat(ids(board)).containsExactly(2L);
    assertThat(facet(board, Attribute.POLICY))
        .containsExactly(
            new FacetValue("db", "db", 1, Choice.FREE),
            new FacetValue("web", "web", 1, Choice.EXCLUDED));
    assertThat(board.counts()).isEqualTo(counts(1, 0, 0));
    assertThat(board.shown()).isEqualTo(counts(1, 0, 0));
  }

  @Test
  void viewsAreCountedWhateverTheQuery() {
    BoardRequest request =
        BoardRequest.EVERYTHING
            .withQuery(query("nothing like this"))
            .withViews(List.of(query("is:firing"), query("sev:serious"), query("is:resolved")));

    Board board =
        BoardMaker.board(
            rows(
                Alarms.firing(1, "web", "Serious"),
                Alarms.firing(2, "db", "Warn"),
                Alarms.resolved(3, "web")),
            request,
            Alarms.MOMENT);

    assertThat(board.rows()).isEmpty();
    assertThat(board.views()).containsExactly(2, 1, 1);
  }

  @Test
  void onlyTheMostFrequentOfManyValuesAreListedButAlwaysTheChosenOne() {
    List<Row> rows = new ArrayList<>();
    for (int number = 1; number <= 1_000; number++) {
      rows.addAll(rows(Alarms.firing(number, "web", "Warn")));
    }
    Board board =
        BoardMaker.board(
            rows,
            BoardRequest.EVERYTHING.withQuery(query("object=ins-777 OR object=ins-778")),
            Alarms.MOMENT);

    Facet objects = board.facets().get(Board.FACETS.indexOf(Attribute.OBJECT));
    assertThat(objects.values()).hasSizeBetween(200, 202);
    assertThat(objects.values().size() + objects.more()).isEqualTo(1_000);
    assertThat(objects.values())
        .filteredOn(value -> value.choice() == Choice.INCLUDED)
        .extracting(FacetValue::value, FacetValue::count)
        .containsExactly(tuple("ins-777", 1), tuple("ins-778", 1));
  }

  private static Board board(String query, Alarm... alarms) {
    return BoardMaker.board(
        rows(alarms), BoardRequest.EVERYTHING.withQuery(query(query)), Alarms.MOMENT);
  }

  private static Parsed query(String text) {
    return (Parsed) QueryParser.parse(text);
  }

  private static List<FacetValue> facet(Board board, Attribute attribute) {
    return board.facets().get(Board.FACETS.indexOf(attribute)).values();
  }

  private static List<Row> rows(Alarm... alarms) {
    return Arrays.stream(alarms).map(alarm -> MAKER.row(alarm, NOW)).toList();
  }

  private static List<Long> ids(Board board) {
    return board.rows().stream().map(Row::id).toList();
  }

  @Test
  void whatIsOnTheShelfIsShownOnlyToAQueryThatNamesIt() {
    Alarm[] alarms = {shelved(1, "web"), Alarms.firing(2, "web", "Warn"), shelved(3, "db")};

    Board board = board("", alarms);

    assertThat(ids(board)).containsExactly(2L);
    assertThat(board.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0, 0, 0, 0, 2, 0));
    assertThat(board.total()).isEqualTo(3);
    assertThat(facet(board, Attribute.POLICY))
        .containsExactly(new FacetValue("web", "web", 1, Choice.FREE));
    assertThat(facet(board, Attribute.STATE))
        .containsExactly(
            new FacetValue("firing", "firing", 1, Choice.FREE),
            new FacetValue("shelved", "shelved", 2, Choice.FREE));
    assertThat(ids(board("policy:web is:firing", alarms))).containsExactly(2L);
    assertThat(ids(board("policy:web is:shelved", alarms))).containsExactly(1L);
    assertThat(ids(board("is:shelved OR is:firing", alarms))).containsExactly(2L, 1L, 3L);
    assertThat(ids(board("-is:shelved", alarms))).containsExactly(2L);
  }

  private static Alarm shelved(int number, String policy) {
    Shelving shelving = new Shelving(Alarms.NOW.plusSeconds(60), Alarms.NOW, null, null);
    return Lifecycle.shelve(Alarms.firing(number, policy, "Serious"), shelving)
        .orElseThrow()
        .after();
  }

  /// Nobody has looked at what is resolved.
  private static Counts counts(int firing, int serious, int resolved) {
    return new Counts(firing, serious, 0, resolved, 0, 0, 0, 0, 0, resolved);
  }
}
