package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Grouping;
import dev.tocsin.dashboard.Overview;
import dev.tocsin.dashboard.OverviewMaker;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.Shelf;
import dev.tocsin.store.Outcome;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AttentionTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1440, 700);

  AttentionTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.attended(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 20);
    room.command(() -> room.table().requestFocus());
    room.command(() -> room.table().getSelectionModel().select(0));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void acknowledgingIsOneKeyAndIsTakenBackByAnother() {
    long first = room.shownRows().getFirst().id();
    room.type("a");
    assertThat(room.console.asked).contains("acknowledge " + first);
    assertThat(room.text(".news-words")).isEqualTo("1 acknowledged");

    room.pressWithShortcut(KeyCode.Z);
    assertThat(room.console.asked).contains("unacknowledge " + first);
    assertThat(room.text(".news-words")).isEqualTo("1 no longer acknowledged");
    assertThat(room.isShown("#news-undo")).isFalse();

    room.type("x");
    room.type("j");
    room.type("x");
    room.console.closing(
        CompletableFuture.completedFuture(
            new Outcome.AlreadyAcknowledged(room.shownRows().getFirst().alarm())));
    room.type("a");
    assertThat(room.text(".news-words"))
        .isEqualTo("0 acknowledged, 2 not. It was acknowledged before.");
    room.fire("#news-show");
    assertThat(room.isShown(".news-bar")).isFalse();
    assertThat(room.text(".bulk-count")).isEqualTo("2 alarms chosen");
  }

  @Test
  void shelvingAsksHowLongAndOfWhatAndCountsWhatItHides() {
    String policy = room.shownRows().getFirst().policy();
    room.type("s");
    assertThat(room.text(".shelve-preview")).isEqualTo("Hides 1 now.");
    room.command(() -> scope("Everything of policy").setSelected(true));
    assertThat(room.text(".shelve-preview")).isEqualTo("Hides 1 now, and every new one.");
    room.command(() -> {
      TextField until = (TextField) room.find(".shelve-time");
      toggle("Until…").setSelected(true);
      until.setText("25:00");
    });
    assertThat(Fx.call(() -> room.find(".sheet-card .filled-button").isDisabled())).isTrue();
    room.command(() -> ((TextField) room.find(".shelve-time")).setText("2027-01-01 08:00"));

    room.fire(".sheet-card .filled-button");

    Shelf made = room.console.settings().kept().attention().shelves().getFirst();
    assertThat(made.query()).isEqualTo("policy=" + policy);
    assertThat(made.by()).isEqualTo("ann");
    assertThat(made.until()).isEqualTo("2027-01-01T00:00:00Z");
    assertThat(room.text(".news-words")).isEqualTo("Shelved by rule: policy=" + policy);
    room.fire("#news-undo");
    assertThat(room.console.settings().kept().attention().shelves()).isEmpty();

    room.type("s");
    room.fire(".sheet-card .filled-button");
    assertThat(room.console.asked)
        .contains(
            "shelve "
                + room.shownRows().getFirst().id()
                + " "
                + Samples.NOW.plus(Duration.ofHours(1))
                + " null");
  }

  @Test
  void everyStateHasItsWordAndItsChip() {
    assertThat(room.texts(".state-cell")).contains("Firing", "Overdue", "Acked", "Unseen", "Stale");
    assertThat(room.texts(".chip-word"))
        .contains(
            "Firing",
            "Acked",
            "Resolved, unseen",
            "Overdue",
            "Stale",
            "Chattering",
            "Standing",
            "Shelved");
    room.search("is:shelved");
    room.await("the shelf", () -> room.shownRows().size() == 2);
    assertThat(room.texts(".state-cell")).contains("Shelved");

    room.command(() -> room.window.open(6));
    assertThat(room.texts(".fact-value"))
        .anyMatch(text -> text.contains("by the rule ns:qce/redis"));
    assertThat(room.texts(".detail-actions .wide-button")).contains("Unshelve");
  }

  @Test
  void theShelfTellsEveryRuleAndMakesMaintenanceWindows() {
    room.command(() -> room.window.shelves().change(_ -> Gallery.shelves()));
    room.command(() -> run("shelf"));
    assertThat(room.texts(".shelf-what")).hasSize(3).contains("ns:qce/redis", "policy:batch*");
    assertThat(room.texts(".shelf-more"))
        .anyMatch(text -> text.contains("hides 1 now") && text.contains("by anna"))
        .anyMatch(text -> text.contains("Mon, Sun 02:00–04:30") && text.contains("for 7 days"));

    room.command(() -> {
      ((TextField) room.find("#shelf-query")).setText("ns:qce/cvm");
      ((TextField) room.find("#shelf-from")).setText("1:30");
      ((TextField) room.find("#shelf-to")).setText("3:00");
    });
    room.fire("#shelf-save");

    assertThat(room.console.settings().kept().attention().shelves())
        .hasSize(3)
        .last()
        .satisfies(made -> {
          assertThat(made.query()).isEqualTo("ns:qce/cvm");
          assertThat(made.weekly()).isNotNull();
          assertThat(made.until()).isNull();
        });
  }

  @Test
  void theBellMutesAndTheCentreOpensTheAlarm() {
    room.type("m");
    assertThat(room.console.settings().kept().attention().mutedUntil())
        .isEqualTo(Samples.NOW.plus(Duration.ofMinutes(15)));
    assertThat(room.text("#mute")).startsWith("until ");
    room.type("m");
    assertThat(room.console.settings().kept().attention().mutedUntil()).isNull();

    room.console.bridge.showNotices(Gallery.notices(Locale.ENGLISH));
    room.command(() -> run("notices"));
    assertThat(room.texts(".notice-title")).contains("5xx ratio · lb-9a1kx0qe:443");
    room.command(() -> room.find(".notice-list").requestFocus());
    room.press(room.find(".notice-list"), KeyCode.DOWN);
    room.press(room.find(".notice-list"), KeyCode.ENTER);
    assertThat(room.isShown(".detail-head")).isTrue();
  }

  @Test
  void aFloodGroupsTheTableUntilItEndsUnlessThePersonWantsOtherwise() {
    Overview calm = OverviewMaker.of(List.of(), Samples.NOW, Samples.ZONE);
    room.console.bridge.show(Samples.flood());
    room.await("groups", () -> room.console.request().grouping() == Grouping.POLICY);
    assertThat(room.isShown(".storm-bar")).isTrue();
    room.console.bridge.show(calm);
    room.await("no groups", () -> room.console.request().grouping() == Grouping.NONE);
    assertThat(room.isShown(".storm-bar")).isFalse();

    room.console.bridge.show(Samples.flood());
    room.await("groups", () -> room.console.request().grouping() == Grouping.POLICY);
    room.fire("#storm-undo");
    room.console.bridge.show(Samples.flood());
    Fx.pulses(3);
    assertThat(room.console.request().grouping()).isEqualTo(Grouping.NONE);
  }

  private void run(String id) {
    room.window.commands().stream()
        .filter(command -> command.id().equals(id))
        .forEach(command -> command.action().run());
  }

  private RadioButton scope(String begin) {
    return room.stage.getScene().getRoot().lookupAll(".shelve-scope").stream()
        .map(RadioButton.class::cast)
        .filter(each -> each.getText().startsWith(begin))
        .findFirst()
        .orElseThrow();
  }

  private ToggleButton toggle(String text) {
    return room.stage.getScene().getRoot().lookupAll(".sheet-card .toggle").stream()
        .filter(each -> ((Labeled) each).getText().equals(text))
        .map(ToggleButton.class::cast)
        .findFirst()
        .orElseThrow();
  }
}
