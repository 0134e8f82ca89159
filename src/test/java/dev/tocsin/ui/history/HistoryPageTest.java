package dev.tocsin.ui.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.dashboard.HistoryRequest;
import dev.tocsin.dashboard.Row;
import dev.tocsin.settings.Appearance;
import dev.tocsin.store.HistoryGroup;
import dev.tocsin.ui.Fx;
import dev.tocsin.ui.Samples;
import dev.tocsin.ui.control.Ticker;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HistoryPageTest implements HistoryDesk, AlarmDetail {

  private final List<HistoryRequest> asked = new ArrayList<>();
  private final List<String> wanted = new ArrayList<>();
  private final Node detail = Fx.call(StackPane::new);
  private final HistoryPage page =
      Fx.call(() ->
          new HistoryPage(
              ViewContext.of(
                  Appearance.DEFAULT.withLanguage("en"), Samples.ZONE, Samples.CLOCK, new Ticker()),
              this,
              this,
              (verb, rows) -> rows.forEach(row -> wanted.add(verb + " " + row.id())),
              ids -> wanted.add("seen " + ids),
              rows -> rows.forEach(row -> wanted.add("json " + row.id()))));
  private final Stage stage =
      Fx.call(() -> {
        Stage shown = new Stage();
        shown.setScene(new Scene(new StackPane(page.node()), 1200, 480));
        shown.show();
        return shown;
      });

  @AfterEach
  void close() {
    Fx.run(stage::close);
  }

  @Test
  void enteringAsksForEverything() {
    Fx.run(page::entered);

    assertThat(asked).containsExactly(HistoryRequest.EVERYTHING);
    assertThat(text(".empty-title")).isEqualTo("Searching…");
  }

  @Test
  void aDayIsATermOfTheQuery() {
    toggle("Yesterday");
    assertThat(query()).isEqualTo("since:yesterday until:yesterday");

    toggle("7 days");
    assertThat(query()).isEqualTo("since:7d");
    assertThat(button("7 days").isSelected()).isTrue();

    Fx.run(() ->
        ((DatePicker) find(".history-day"))
            .setValue(Samples.NOW.atZone(Samples.ZONE).toLocalDate()));
    assertThat(query()).isEqualTo("since:2026-11-23");

    toggle("All");
    assertThat(query()).isEmpty();
  }

  @Test
  void pagesAreAskedForAtTheEndAndCountedWhenWanted() {
    show(rows(200, true, null, 0));
    assertThat(text(".history-foot .muted")).isEqualTo("200 alarms shown, more below");
    Fx.run(() -> ((Button) find(".history-link")).fire());
    assertThat(wanted).contains("count").doesNotContain("more");

    Fx.run(() -> table().scrollTo(199));
    Fx.await("the next page", () -> wanted.contains("more"));

    show(rows(400, false, 400L, 0));
    assertThat(text(".history-foot .muted")).isEqualTo("400 of 400 alarms shown");
  }

  @Test
  void whatIsNewIsOfferedAndMovesNothing() {
    show(rows(3, false, 3L, 12));
    Button newer =
        (Button)
            Fx.call(() ->
                page.node().lookupAll(".history-link").stream()
                    .filter(Node::isVisible)
                    .findFirst()
                    .orElseThrow());
    assertThat(newer.getText()).isEqualTo("12 newer alarms – show");

    Fx.run(newer::fire);

    assertThat(asked).containsExactly(HistoryRequest.EVERYTHING);
  }

  @Test
  void aGroupLeadsToItsAlarms() {
    toggle("By policy");
    HistoryRequest request = asked.getLast();
    assertThat(request.by()).isEqualTo(HistoryGroup.By.POLICY);
    HistoryGroup group =
        new HistoryGroup(
            "prod cpu",
            "prod cpu",
            1_234,
            2,
            Duration.ofHours(30),
            Duration.ofHours(3),
            Samples.NOW.minusSeconds(60));
    show(new HistoryPicture(request, Progress.READY, List.of(), false, List.of(group), null, 0));
    assertThat(text(".history-foot .muted")).isEqualTo("1 group");

    Fx.run(() -> {
      table().getSelectionModel().select(0);
      Event.fireEvent(
          table(),
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false, false));
    });

    assertThat(query()).isEqualTo("policy=\"prod cpu\"");
    assertThat(asked.getLast().by()).isNull();
  }

  @Test
  void anAlarmOpensBesideTheTable() {
    show(rows(5, false, 5L, 0));
    Fx.run(() -> page.open(Samples.row(3, "p", "o")));
    assertThat(wanted).contains("show 3");

    assertThat(Fx.call(page::back)).isTrue();
    assertThat(Fx.call(page::back)).isFalse();
  }

  @Test
  void whatCouldNotBeReadIsSaid() {
    show(
        new HistoryPicture(
            HistoryRequest.EVERYTHING, Progress.FAILED, List.of(), false, List.of(), null, 0));
    assertThat(text(".empty-title")).isEqualTo("The database could not be read.");

    show(rows(0, false, 0L, 0));
    assertThat(text(".empty-title")).isEqualTo("Nothing is kept yet.");
  }

  @Override
  public void ask(HistoryRequest request) {
    asked.add(request);
  }

  @Override
  public void more() {
    wanted.add("more");
  }

  @Override
  public void count() {
    wanted.add("count");
  }

  @Override
  public Node node() {
    return detail;
  }

  @Override
  public Node focusTarget() {
    return detail;
  }

  @Override
  public void show(Row row) {
    wanted.add("show " + row.id());
  }

  @Override
  public void lieBelow(boolean below) {
    wanted.add("below " + below);
  }

  private static HistoryPicture rows(int count, boolean more, @Nullable Long total, int newer) {
    List<Row> rows =
        LongStream.range(0, count).mapToObj(id -> Samples.row(id, "p", "object " + id)).toList();
    return new HistoryPicture(
        HistoryRequest.EVERYTHING, Progress.READY, rows, more, List.of(), total, newer);
  }

  private void show(HistoryPicture picture) {
    Fx.run(() -> page.show(picture));
    Fx.pulses(3);
  }

  private String query() {
    return asked.getLast().query().text();
  }

  private void toggle(String name) {
    Fx.run(button(name)::fire);
  }

  private ToggleButton button(String name) {
    return Fx.call(() ->
        page.node().lookupAll(".toggle").stream()
            .map(ToggleButton.class::cast)
            .filter(button -> button.getText().equals(name))
            .findFirst()
            .orElseThrow());
  }

  private TableView<?> table() {
    return (TableView<?>) find(".alarm-table");
  }

  private String text(String selector) {
    return Fx.call(() -> ((Label) find(selector)).getText());
  }

  private Node find(String selector) {
    return Fx.call(() -> page.node().lookup(selector));
  }
}
