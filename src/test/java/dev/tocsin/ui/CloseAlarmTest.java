package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.RowState;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.store.Outcome;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CloseAlarmTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 480);
  private final Row first = Samples.rows(Locale.ENGLISH).getFirst();

  CloseAlarmTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
    room.command(() -> room.table().requestFocus());
    room.command(() -> room.table().getSelectionModel().select(0));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void aKeyAsksAndEnterClosesWithTheReason() {
    Row selected = Fx.call(() -> room.table().getSelectionModel().getSelectedItem());
    room.type("e");
    assertThat(room.text(".sheet-object")).contains(selected.object());
    assertThat(Fx.call(() -> room.find(".sheet-field").isFocused())).isTrue();

    room.command(() -> {
      TextField reason = (TextField) room.find(".sheet-field");
      reason.setText("  replaced the disk ");
      reason.getOnAction().handle(null);
    });

    assertThat(room.console.asked).contains("close " + selected.id() + " replaced the disk");
    assertThat(room.isShown(".sheet-card")).isFalse();
    assertThat(Fx.call(() -> room.table().isFocused())).isTrue();
  }

  @Test
  void escapeChangesNothing() {
    room.type("e");

    room.press(room.find(".sheet-field"), KeyCode.ESCAPE);

    assertThat(room.isShown(".sheet-card")).isFalse();
    assertThat(room.console.asked).noneMatch(each -> each.startsWith("close"));
  }

  @Test
  void theKeyboardStaysInTheSheet() {
    room.type("e");
    for (int step = 0; step < 3; step++) {
      room.press(Fx.call(() -> room.stage.getScene().getFocusOwner()), KeyCode.TAB);
    }
    assertThat(Fx.call(() -> room.find(".sheet-field").isFocused())).isTrue();

    room.press(room.find(".sheet-field"), KeyCode.F6);
    room.type("/");

    assertThat(Fx.call(() -> room.find(".sheet-field").isFocused())).isTrue();
  }

  @Test
  void enterOnCancelCancels() {
    room.type("e");
    room.press(room.find(".sheet-field"), KeyCode.TAB);

    room.press(Fx.call(() -> room.stage.getScene().getFocusOwner()), KeyCode.ENTER);

    assertThat(room.isShown(".sheet-card")).isFalse();
    assertThat(room.console.asked).noneMatch(each -> each.startsWith("close"));
  }

  @Test
  void aFailureIsSaidAndCanBeTriedAgain() {
    room.console.closing(
        CompletableFuture.failedFuture(new IllegalStateException("database or disk is full")));
    room.type("e");

    room.fire(".sheet-card .filled-button");

    assertThat(room.text(".news-words"))
        .startsWith("0 closed, 1 not. This could not be stored: database or disk is full.");
    room.console.closing(CompletableFuture.completedFuture(new Outcome.Done(first.alarm())));
    room.fire("#news-retry");
    assertThat(room.text(".news-words")).isEqualTo("1 closed");
    room.fire("#news-away");
    assertThat(room.isShown(".news-bar")).isFalse();
  }

  @Test
  void anAlarmThatIsOverByThenCannotBeClosed() {
    room.console.closing(CompletableFuture.completedFuture(new Outcome.NotFiring(first.alarm())));
    room.type("e");

    room.fire(".sheet-card .filled-button");

    assertThat(room.text(".news-words")).startsWith("0 closed, 1 not. It does not fire any more");
    assertThat(room.isShown("#news-retry")).isFalse();
  }

  @Test
  void theDetailOffersItWhileTheAlarmFires() {
    room.command(() -> room.window.open(3));
    room.fire(".detail-actions .wide-button");
    assertThat(room.isShown(".sheet-card")).isTrue();
    room.press(room.find(".sheet-field"), KeyCode.ESCAPE);

    room.command(() -> room.window.open(over().id()));

    assertThat(room.texts(".detail-actions .wide-button")).doesNotContain("Close…");
  }

  @Test
  void whatIsOverIsNotClosedByTheKey() {
    room.command(() -> room.window.open(over().id()));

    room.type("e");

    assertThat(room.isShown(".sheet-card")).isFalse();
  }

  @Test
  void theMenuOfARowClosesAndCopies() {
    Row selected = Fx.call(() -> room.table().getSelectionModel().getSelectedItem());
    room.menu();
    assertThat(room.menuItems())
        .extracting(MenuItem::getText)
        .containsExactly(
            "Acknowledge",
            "Shelve…",
            "Close…",
            "Write a note…",
            null,
            "Only “" + selected.policy() + "”",
            "Without “" + selected.policy() + "”",
            null,
            "Copy text",
            "Copy as Markdown",
            "Copy as JSON",
            "Copy cell");

    room.command(() -> item("Copy text").fire());
    String copied = Fx.call(() -> Clipboard.getSystemClipboard().getString());
    assertThat(copied)
        .startsWith("Firing · Serious · ")
        .contains("\n" + selected.policy() + " · " + selected.object());

    room.command(() -> item("Close…").fire());
    assertThat(room.isShown(".sheet-card")).isTrue();
  }

  @Test
  void manyAreClosedAtOnceAndTheResultIsHonest() {
    room.console.closing(CompletableFuture.completedFuture(new Outcome.NotFiring(first.alarm())));
    room.type("x");
    room.type("j");
    room.type("x");
    assertThat(room.text(".bulk-count")).isEqualTo("2 alarms chosen");

    room.type("e");
    assertThat(room.text(".sheet-title")).isEqualTo("Close 2 alarms?");
    room.fire(".sheet-card .filled-button");

    assertThat(room.console.asked).filteredOn(each -> each.startsWith("close")).hasSize(2);
    assertThat(room.isShown(".sheet-card")).isFalse();
    room.command(room.window::otherLanguage);
    assertThat(room.text(".news-words")).startsWith("已关闭 0 条，2 条未成功。");
    room.command(room.window::otherLanguage);
    assertThat(room.text(".news-words")).startsWith("0 closed, 2 not.");
    room.press(room.table(), KeyCode.ESCAPE);
    room.fire("#news-show");
    assertThat(room.text(".bulk-count")).isEqualTo("2 alarms chosen");
  }

  @Test
  void theCellMenuEditsTheQuery() {
    String policy = Fx.call(() -> room.table().getSelectionModel().getSelectedItem().policy());
    room.menu();
    room.command(() -> item("Only “" + policy + "”").fire());

    assertThat(room.console.request().query().text()).isEqualTo("policy=" + policy);

    room.menu();
    room.command(() -> item("Without “" + policy + "”").fire());

    assertThat(room.console.request().query().text()).isEqualTo("-policy=" + policy);
  }

  private MenuItem item(String text) {
    return room.menuItems().stream()
        .filter(item -> text.equals(item.getText()))
        .findFirst()
        .orElseThrow();
  }

  private static Row over() {
    return Samples.rows(Locale.ENGLISH).stream()
        .filter(row -> row.state() == RowState.RESOLVED)
        .findFirst()
        .orElseThrow();
  }
}
