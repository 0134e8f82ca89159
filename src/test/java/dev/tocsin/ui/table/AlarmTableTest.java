package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.Attribute;
import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.Fx;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AlarmTableTest implements AlarmTable.Actions {

  private final AtomicReference<Instant> now = new AtomicReference<>(Samples.NOW);
  private final List<Long> selections = new ArrayList<>();
  private final List<String> asked = new ArrayList<>();
  private final List<ColumnLayout> layouts = new ArrayList<>();
  private final Ticker ticker = Fx.call(Ticker::new);
  private final AlarmTable table =
      Fx.call(() ->
          new AlarmTable(
              ViewContext.of(Appearance.DEFAULT.withLanguage("en"), Samples.ZONE, now::get, ticker),
              this));
  private final Stage stage =
      Fx.call(() -> {
        Stage shown = new Stage();
        shown.setScene(new Scene(new StackPane(table.node()), 900, 480));
        shown.show();
        return shown;
      });

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Override
  public void act(Verb verb, List<Row> rows) {
    rows.forEach(row -> asked.add(verb.name().toLowerCase(Locale.ROOT) + " " + row.id()));
  }

  @Override
  public void seen(List<Long> alarmIds) {
    asked.add("seen " + alarmIds);
  }

  @Override
  public void narrow(Attribute attribute, String value, boolean only) {
    asked.add((only ? "only " : "exclude ") + attribute.term(value));
  }

  @Override
  public void openGroups(Set<String> keys) {
    asked.add("open " + keys);
  }

  @Override
  public void copyJson(List<Row> rows) {
    asked.add("json " + rows.size());
  }

  @Override
  public void columnsChanged(ColumnLayout layout) {
    layouts.add(layout);
  }

  @Test
  void selectionAndScrollSurviveWhatComesAbove() {
    show(numbered(0, 1_000));
    Fx.run(() -> {
      flow().scrollToTop(500);
      flow().scrollPixels(10);
    });
    Fx.pulses(2);
    Fx.run(() -> view().getSelectionModel().select(503));
    String top = topObject();
    double offset = topOffset();
    assertThat(top).isEqualTo("object 500");
    assertThat(offset).isNegative();

    List<Row> more = numbered(5_000, 37);
    more.addAll(numbered(0, 1_000));
    show(more);

    assertThat(topObject()).isEqualTo(top);
    assertThat(topOffset()).isEqualTo(offset);
    assertThat(Fx.call(() -> view().getSelectionModel().getSelectedItem().object()))
        .isEqualTo("object 503");
    assertThat(selections).containsExactly(503L);
  }

  @Test
  void scrollSurvivesThatTheTopRowAndOthersGo() {
    show(numbered(0, 1_000));
    Fx.run(() -> flow().scrollToTop(500));
    Fx.pulses(2);

    List<Row> fewer = numbered(0, 1_000);
    fewer.remove(500);
    fewer.subList(100, 200).clear();
    show(fewer);

    assertThat(visibleObjects()).startsWith("object 499", "object 501", "object 502");
  }

  @Test
  void atTheVeryTopWhatIsNewAppears() {
    show(numbered(0, 1_000));
    List<Row> more = numbered(5_000, 1);
    more.addAll(numbered(0, 1_000));
    show(more);

    assertThat(topObject()).isEqualTo("object 5000");
  }

  @Test
  void aSelectedAlarmThatLeavesComesBackSelected() {
    show(numbered(0, 10));
    Fx.run(() -> view().getSelectionModel().select(3));
    show(numbered(5, 5));
    assertThat(Fx.call(() -> view().getSelectionModel().isEmpty())).isTrue();

    show(numbered(0, 10));

    assertThat(Fx.call(() -> view().getSelectionModel().getSelectedIndex())).isEqualTo(3);
    assertThat(selections).containsExactly(3L);
  }

  @Test
  void everyPictureReachesTheCells() {
    show(numbered(0, 30));
    show(List.of(Samples.row(1, "policy", "renamed"), Samples.row(2, "policy", "object 2")));

    assertThat(visibleObjects()).containsExactly("renamed", "object 2");
  }

  @Test
  void aFiringDurationTicksAndAResolvedOneIsFrozen() {
    List<Row> rows = Samples.rows(Locale.ENGLISH);
    show(List.of(rows.get(0), rows.get(14)));
    assertThat(durations()).containsExactly("4 m 08 s", "4 m 00 s");

    now.set(Samples.NOW.plusSeconds(5));
    Fx.run(ticker::tick);

    assertThat(durations()).containsExactly("4 m 13 s", "4 m 00 s");
  }

  @Test
  void chosenAlarmsAreKeptThroughEveryPictureAndGoWithTheirRow() {
    show(numbered(0, 100));
    press(KeyCode.A, KeyCombination.SHORTCUT_DOWN);
    assertThat(chosen()).isEqualTo(100);

    List<Row> fewer = numbered(500, 3);
    fewer.addAll(numbered(0, 60));
    show(fewer);
    Fx.run(ticker::tick);

    assertThat(chosen()).isEqualTo(60);
    Fx.run(() -> table.rowActions().act(Verb.CLOSE));
    assertThat(asked).hasSize(60).contains("close 0", "close 59").doesNotContain("close 500");
  }

  @Test
  void shiftAndArrowsChooseARangeToWhichOneMayBeAdded() {
    show(numbered(0, 30));
    Fx.run(() -> view().getSelectionModel().select(4));
    press(KeyCode.DOWN, KeyCombination.SHIFT_DOWN);
    press(KeyCode.DOWN, KeyCombination.SHIFT_DOWN);
    press(KeyCode.UP, KeyCombination.SHIFT_DOWN);
    assertThat(chosen()).isEqualTo(2);

    Fx.run(() -> table.move(1));
    Fx.run(() -> table.move(1));
    Fx.run(table::toggleChosen);
    Fx.run(() -> table.rowActions().act(Verb.CLOSE));
    assertThat(asked).containsExactly("close 4", "close 5", "close 7");

    press(KeyCode.ESCAPE);
    assertThat(chosen()).isZero();
  }

  @Test
  void aPausedTableStandsStillAndTellsWhatItMissed() {
    show(numbered(0, 10));
    Fx.run(table::togglePause);
    List<Row> later = numbered(5, 10);
    later.set(0, Samples.row(5, "policy", "renamed"));

    show(later);
    Fx.run(ticker::tick);

    assertThat(visibleObjects()).startsWith("object 0", "object 1");
    assertThat(Fx.call(() -> table.pause().changesProperty().get())).isEqualTo(11);
    assertThat(Fx.call(() -> ((Labeled) table.node().lookup(".pause-text")).getText()))
        .isEqualTo("Paused · +11");

    Fx.run(table::togglePause);
    Fx.pulses(3);
    assertThat(visibleObjects()).startsWith("renamed", "object 6");
  }

  @Test
  void anotherQuestionIsAnsweredThoughTheTableIsPaused() {
    show(numbered(0, 10));
    Fx.run(table::togglePause);

    show(
        numbered(20, 3),
        List.copyOf(numbered(20, 3)),
        BoardRequest.EVERYTHING.withOrder(new SortOrder(SortOrder.Column.POLICY, true)));

    assertThat(visibleObjects()).containsExactly("object 20", "object 21", "object 22");
  }

  @Test
  void groupsOpenAndCloseByTheKeyboard() {
    Row row = Samples.row(1, "web", "object 1");
    showGroups(false, row);
    Fx.run(() -> view().getSelectionModel().select(0));
    assertThat(Fx.call(() -> view().lookupAll(".name-cell:group").size())).isPositive();

    press(KeyCode.RIGHT);
    press(KeyCode.ENTER);
    assertThat(asked).containsExactly("open [web]", "open [web]");

    asked.clear();
    showGroups(true, row);
    Fx.run(() -> view().getSelectionModel().select(1));
    press(KeyCode.LEFT);
    press(KeyCode.LEFT);

    assertThat(asked).containsExactly("open []");
  }

  @Test
  void theColumnsOfAPersonAreShownInTheirOrderAndOnlyTheirChangesAreTold() {
    show(numbered(0, 3));
    ColumnLayout two =
        new ColumnLayout(
            List.of(
                new ColumnLayout.Shown(SortOrder.Column.MARGIN, 120),
                new ColumnLayout.Shown(SortOrder.Column.POLICY, null)));

    Fx.run(() -> table.show(two));
    Fx.pulses(3);

    assertThat(shownColumns()).containsExactly(SortOrder.Column.MARGIN, SortOrder.Column.POLICY);
    assertThat(Fx.call(() -> view().getColumns().get(1).getWidth())).isEqualTo(120);
    assertThat(layouts).isEmpty();

    Fx.run(() -> {
      var columns = new ArrayList<>(view().getColumns());
      columns.add(1, columns.remove(2));
      view().getColumns().setAll(columns);
    });
    Fx.await("the listener is told", () -> !layouts.isEmpty());

    assertThat(layouts.getFirst()).isEqualTo(two.moved(SortOrder.Column.POLICY, -1));
    assertThat(Fx.call(table::columns)).isEqualTo(layouts.getFirst());
  }

  @Test
  void withoutAChoiceColumnsGiveWayWhereThereIsLittleRoom() {
    show(numbered(0, 3));
    assertThat(shownColumns())
        .contains(SortOrder.Column.PRODUCT)
        .doesNotContain(SortOrder.Column.REGION, SortOrder.Column.MARGIN);

    Fx.run(() -> stage.setWidth(1_300));
    Fx.pulses(4);

    assertThat(shownColumns()).contains(SortOrder.Column.REGION);
  }

  @Test
  void rowsAreAsHighAsTheDensitySays() {
    for (Appearance.Density density : Appearance.Density.values()) {
      Appearance appearance = Appearance.DEFAULT.withDensity(density).withTextSize(150);
      AlarmTable other =
          Fx.call(() ->
              new AlarmTable(ViewContext.of(appearance, Samples.ZONE, now::get, ticker), this));
      assertThat(Fx.call(() -> ((TableView<?>) other.focusTarget()).getFixedCellSize()))
          .isEqualTo(
              switch (density) {
                case COMPACT -> 36.0;
                case NORMAL -> 48.0;
                case DETAILED -> 72.0;
              });
    }
  }

  @Test
  void everyCellSaysWhatItIs() {
    show(List.of(Samples.rows(Locale.ENGLISH).getFirst()));
    List<String> told =
        Fx.call(() ->
            view().lookupAll(".table-cell").stream()
                .map(Node::getAccessibleText)
                .filter(Objects::nonNull)
                .toList());

    assertThat(told)
        .contains(
            "State: Firing",
            "Serious",
            "Policy: prod-clb-5xx",
            "Value / threshold: 6.4 % > 5",
            "Duration: 4 m 08 s");
  }

  private List<SortOrder.Column> shownColumns() {
    return Fx.call(() ->
        view().getColumns().stream()
            .map(column -> column.getUserData())
            .filter(SortOrder.Column.class::isInstance)
            .map(SortOrder.Column.class::cast)
            .toList());
  }

  private int chosen() {
    return Fx.call(() -> table.chosenCountProperty().get());
  }

  private void press(KeyCode code, KeyCombination.Modifier... modifiers) {
    boolean shift = List.of(modifiers).contains(KeyCombination.SHIFT_DOWN);
    boolean control = List.of(modifiers).contains(KeyCombination.SHORTCUT_DOWN);
    Fx.run(() ->
        Event.fireEvent(
            view(),
            new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false)));
    Fx.pulses(2);
  }

  private void showGroups(boolean open, Row row) {
    Group group =
        new Group(
            Grouping.POLICY,
            "web",
            "web",
            open,
            1,
            1,
            row,
            row,
            Samples.NOW,
            Samples.NOW,
            1,
            "CVM",
            "");
    show(
        List.of(row),
        open ? List.of(group, row) : List.of(group),
        BoardRequest.EVERYTHING
            .withGrouping(Grouping.POLICY)
            .withOpenGroups(open ? Set.of("web") : Set.of()));
  }

  @Override
  public void selected(@Nullable Row row) {
    if (row != null) {
      selections.add(row.id());
    }
  }

  @Override
  public void open(Row row) {}

  @Override
  public void sort(SortOrder order) {}

  private void show(List<Row> rows) {
    show(rows, List.copyOf(rows), BoardRequest.EVERYTHING);
  }

  private void show(List<Row> rows, List<Line> lines, BoardRequest request) {
    Counts counts = new Counts(rows.size(), 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Board board = new Board(rows, lines, request, counts, counts, List.of(), List.of(), counts);
    Fx.run(() -> table.show(board));
    Fx.pulses(3);
  }

  private static List<Row> numbered(int from, int count) {
    List<Row> rows = new ArrayList<>();
    for (int id = from; id < from + count; id++) {
      rows.add(Samples.row(id, "policy", "object " + id));
    }
    return rows;
  }

  @SuppressWarnings("unchecked")
  private TableView<Row> view() {
    return (TableView<Row>) table.focusTarget();
  }

  @SuppressWarnings("unchecked")
  private VirtualFlow<TableRow<Row>> flow() {
    return (VirtualFlow<TableRow<Row>>) view().lookup(".virtual-flow");
  }

  private String topObject() {
    return Fx.call(() -> flow().getFirstVisibleCell().getItem().object());
  }

  private double topOffset() {
    return Fx.call(() -> flow().getFirstVisibleCell().getLayoutY());
  }

  private List<String> visibleObjects() {
    return Fx.call(() -> {
      List<String> objects = new ArrayList<>();
      for (int i = flow().getFirstVisibleCell().getIndex();
          i <= flow().getLastVisibleCell().getIndex() && i < view().getItems().size();
          i++) {
        objects.add(flow().getVisibleCell(i).getItem().object());
      }
      return objects;
    });
  }

  private List<String> durations() {
    return Fx.call(() -> {
      List<String> texts = new ArrayList<>();
      for (Node cell : view().lookupAll(".duration-cell")) {
        String text = ((Labeled) cell).getText();
        if (text != null) {
          texts.add(text);
        }
      }
      return texts;
    });
  }
}
