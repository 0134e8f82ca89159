package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.alarm.Reading;
import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.store.InboxEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InboxPageTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 700);

  InboxPageTest() {
    room.console.bridge.show(
        Samples.listening(Samples.NOW.minusSeconds(12), Samples.NOW.minusSeconds(12), 3));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
    room.fire(".inbox-chip");
    room.await("the entries", () -> room.isShown(".entry-view"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void everyBodyTellsWhyHowOftenAndHowItBegins() {
    assertThat(room.texts(".entry-reason"))
        .startsWith("Received, not an alarm", "Not JSON", "An alarm of unknown status");
    assertThat(room.texts(".entry-count")).contains("×3");
    assertThat(room.texts(".entry-beginning"))
        .contains("{ \"alarmStatus\": \"-\", \"alarmType\": \"event\" }");
    assertThat(room.text(".entry-advice")).startsWith("Make a rule if this is an alarm");
  }

  @Test
  void theBodyIsLaidOutOrExactAndCopiedAsItCame() {
    String sent = Samples.inbox().getFirst().body();
    assertThat(body()).contains("{\n  \"source\": \"uptime-probe\",\n");

    room.command(() -> ((ToggleButton) room.find(".toggle")).fire());
    assertThat(body()).isEqualTo(sent);

    room.fire(".raw-foot .small-button");
    assertThat(Fx.call(() -> Clipboard.getSystemClipboard().getString())).isEqualTo(sent);
  }

  @Test
  void readingAgainTellsWhatBecameOfIt() {
    room.fire(".inbox-title .small-button");
    assertThat(room.console.asked).contains("read all again");
    assertThat(room.text(".inbox-news")).isEqualTo("1 of 3 is an alarm now.");

    button("Read again");
    assertThat(room.console.asked).contains("read again 1");
    assertThat(room.text(".inbox-news")).isEqualTo("Still not an alarm.");
  }

  @Test
  void aDeletedBodyLeavesAndTheNextIsShown() {
    room.press(room.find(".entry-list"), KeyCode.DELETE);

    room.await("the next", () -> room.text(".entry-title").equals("Not JSON"));
    assertThat(room.console.asked).contains("delete 1");
    assertThat(room.text(".inbox-news")).contains("kept in the database");
  }

  @Test
  void whatArrivesAppearsAndTheChosenBodyStays() {
    List<InboxEntry> more = new ArrayList<>(Samples.inbox());
    more.addFirst(new InboxEntry(9, Samples.NOW, Reading.Reason.NOT_UTF8, 1, null, "\uFFFD\uFFFD"));

    room.console.inbox(more);

    room.await("the new one", () -> room.texts(".entry-reason").contains("Not UTF-8 text"));
    assertThat(room.text(".entry-title")).isEqualTo("Received, not an alarm");
  }

  @Test
  void anEmptyInboxIsCalm() {
    room.console.inbox(List.of());

    room.await("nothing", () -> room.isShown(".inbox-empty"));
    assertThat(room.isShown(".inbox-title .small-button")).isFalse();
  }

  @Test
  void checksOfTheUrlAreTold() {
    assertThat(room.texts(".inbox-words .muted"))
        .contains("URL check received 12 s ago · 3 checks since the start");
  }

  @Test
  void whatHasChangedInTheCallbacksIsListedOnce() {
    assertThat(room.texts(".change-path"))
        .containsExactly("alarmPolicyInfo.conditions.effectiveTime", "durationTime");
    assertThat(room.texts(".change-kind"))
        .containsExactly("unknown field · object", "changed type · array");
  }

  private String body() {
    return Fx.call(() -> ((TextArea) room.find(".entry-view .raw-body")).getText());
  }

  private void button(String text) {
    room.command(() ->
        room.stage.getScene().getRoot().lookupAll(".small-button").stream()
            .filter(node -> node instanceof Button button && button.getText().equals(text))
            .forEach(node -> ((Button) node).fire()));
  }
}
