package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Dossier;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.Trend;
import dev.tocsin.settings.Appearance.Theme;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.event.Event;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.shape.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DetailPaneTest {

  private static final int NOTES = 3;

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 640);

  DetailPaneTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theTrendHasADotForEachPushAndSaysWhatItShows() {
    open(3);

    assertThat(((Path) room.find(".trend-dots")).getElements()).hasSize(3 * 4);
    assertThat(((Path) room.find(".trend-line")).getElements()).hasSize(3);
    assertThat(room.text(".trend-limit-name")).isEqualTo("threshold > 90");
    assertThat(Fx.call(() -> room.find(".trend").getAccessibleText()))
        .isEqualTo(
            "First 93.6 % at 14:19:27, last 97.2 % at 14:29:31."
                + " Worst 97.2 % at 14:29:31. threshold > 90.");
    assertThat(room.texts(".fact-value")).contains("97.2 % at 14:29:31", "3, about every 5 min");
  }

  @Test
  void aSingleValueIsADotAndHasNoWorst() {
    room.console.dossiers(row -> with(row, one(Samples.dossier(row).trend())));
    open(3);

    assertThat(((Path) room.find(".trend-dots")).getElements()).hasSize(4);
    assertThat(room.texts(".fact-name")).doesNotContain("Worst value");
  }

  @Test
  void withoutAValueNothingIsDrawn() {
    open(4);

    assertThat(room.isShown(".trend")).isFalse();
    assertThat(room.texts(".section-title")).doesNotContain("Value at each push");
  }

  @Test
  void anotherAlarmOfTheSameObjectOpensByEnter() {
    open(3);
    assertThat(room.texts(".related-head .small"))
        .containsExactly("1 firing · 5 in 7 days", "2 firing · 2 in 7 days");
    Button other = (Button) room.find(".related-line");

    room.press(other, KeyCode.ENTER);

    assertThat(room.console.asked).contains("dossier 5");
    assertThat(room.text(".pane-title")).isEqualTo("CPU utilization");
    assertThat(room.table().getSelectionModel().getSelectedItem().id()).isEqualTo(5);
  }

  @Test
  void allOfThemAreAskedForByAQuery() {
    open(3);

    room.fire(".related-head .link-button");

    assertThat(room.console.asked).contains("history object=\"web-gz-07\"");
  }

  @Test
  void notesAreShownNewestFirstAndAddedByTheKeyboard() {
    open(3);
    room.tab(NOTES);
    assertThat(room.texts(".note-entry .small"))
        .containsExactly("14:30:38 today", "anna · 14:25:28 today");
    TextArea field = (TextArea) room.find(".note-field");
    room.command(() -> field.setText("  restarted it \n"));

    room.command(() -> Event.fireEvent(field, press(KeyCode.ENTER)));

    assertThat(room.console.asked).contains("note 3 restarted it");
    assertThat(field.getText()).isEmpty();
    assertThat(room.console.asked.stream().filter("dossier 3"::equals))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void aNoteThatIsNotStoredStaysAndSaysWhy() {
    room.console.noting(CompletableFuture.failedFuture(new IllegalStateException("disk full")));
    open(3);
    room.tab(NOTES);
    TextArea field = (TextArea) room.find(".note-field");
    room.command(() -> field.setText("restarted"));

    room.fire(".note-buttons .small-button");

    assertThat(room.text(".note-tab .failure")).contains("disk full");
    assertThat(field.getText()).isEqualTo("restarted");
    assertThat(Fx.call(field::isEditable)).isTrue();
  }

  @Test
  void aNoteThatWasBegunWaitsForTheReturnToItsAlarm() {
    open(3);
    room.tab(NOTES);
    room.command(() -> ((TextArea) room.find(".note-field")).setText("half a"));

    open(5);
    assertThat(((TextArea) room.find(".note-field")).getText()).isEmpty();
    open(3);

    assertThat(((TextArea) room.find(".note-field")).getText()).isEqualTo("half a");
  }

  @Test
  void aRunbookIsSetForAPolicyAndThenOpened() {
    open(3);
    assertThat(actions()).containsExactly("Shelve…", "Close…", "Open console");
    menu("Set runbook…");
    TextField link = (TextField) room.find(".sheet-field");
    assertThat(room.find(".sheet-card .filled-button").isDisabled()).isTrue();

    for (String wrong :
        new String[] {"wiki", "ftp://wiki/x", "https:///x", "javascript:alert(1)"}) {
      room.command(() -> link.setText(wrong));
      assertThat(room.find(".sheet-card .filled-button").isDisabled()).as(wrong).isTrue();
    }
    room.command(() -> link.setText("https://wiki.example.com/cpu"));
    room.fire(".sheet-card .filled-button");

    assertThat(room.isShown(".sheet-card")).isFalse();
    assertThat(actions()).containsExactly("Shelve…", "Close…", "Open console", "Runbook");
    room.command(() ->
        ((Button) room.find(".detail-actions").lookupAll(".wide-button").toArray()[3]).fire());
    assertThat(room.console.asked).contains("link https://wiki.example.com/cpu");

    menu("Change runbook…");
    room.fire(".sheet-buttons .wide-button");
    assertThat(room.console.asked).contains("runbook prod-web-cpu-90 null");
    assertThat(actions()).containsExactly("Shelve…", "Close…", "Open console");
  }

  @Test
  void aTabIsMadeWhenItIsLookedAt() {
    open(3);
    assertThat(room.isShown(".push-chooser")).isFalse();
    assertThat(room.isShown(".dimension")).isFalse();

    room.tab(1);
    assertThat(room.isShown(".dimension")).isTrue();
    room.tab(4);
    assertThat(((TextArea) room.find(".raw-body")).getText()).contains("\"alarmStatus\": \"1\"");
  }

  private void open(long id) {
    room.command(() -> room.window.open(id));
    room.await("the dossier", () -> room.console.asked.contains("dossier " + id));
    Fx.pulses(3);
  }

  private void menu(String item) {
    room.fire(".head-words .tiny-button");
    room.command(() ->
        room.menuItems().stream()
            .filter(each -> item.equals(each.getText()))
            .findFirst()
            .map(MenuItem.class::cast)
            .orElseThrow()
            .fire());
  }

  private List<String> actions() {
    return Fx.call(() ->
        room.find(".detail-actions").lookupAll(".wide-button").stream()
            .map(Button.class::cast)
            .map(Button::getText)
            .toList());
  }

  private static KeyEvent press(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, true, false, false);
  }

  private static Trend one(@Nullable Trend trend) {
    assertThat(trend).isNotNull();
    return new Trend(
        trend.points().subList(0, 1),
        trend.from(),
        trend.until(),
        trend.threshold(),
        trend.points().getFirst(),
        0,
        0);
  }

  private static Dossier with(Row row, Trend trend) {
    Dossier dossier = Samples.dossier(row);
    return new Dossier(
        row,
        dossier.productName(),
        dossier.sheet(),
        dossier.callbacks(),
        dossier.timeline(),
        trend,
        dossier.pace(),
        dossier.related(),
        null,
        dossier.consoleLink());
  }
}
