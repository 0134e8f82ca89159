package dev.tocsin.ui.table;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.BoardRequest;
import dev.tocsin.dashboard.Counts;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.query.Attribute;
import dev.tocsin.settings.Appearance;
import dev.tocsin.ui.Fx;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
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
  public void close(List<Row> rows) {
    rows.forEach(row -> asked.add("close " + row.id()));
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
    Counts counts = new Counts(rows.size(), 0, 0, 0);
    Board board =
        new Board(
            rows,
            List.copyOf(rows),
            BoardRequest.EVERYTHING,
            counts,
            counts,
            List.of(),
            List.of(),
            counts);
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
