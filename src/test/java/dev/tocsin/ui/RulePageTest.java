package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance.Theme;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RulePageTest {

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 800);

  RulePageTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 3));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
    room.fire(".inbox-chip");
    room.await("the entries", () -> room.isShown(".entry-view"));
    room.fire(".entry-actions .small-button");
    room.await(
        "the preview",
        () -> !room.texts(".preview .note-text").isEmpty() || room.isShown(".preview .head-state"));
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void itBeginsWithWhatCanBeGuessedAndItsAlarm() {
    assertThat(Fx.call(() -> ((TextField) room.find(".rule-text")).getText()))
        .isEqualTo("uptime-probe");
    assertThat(room.text(".preview .head-state")).isEqualTo("Firing");
    assertThat(room.texts(".pointer-sample")).contains("alerting", "2.4");
  }

  @Test
  void theAlarmFollowsWhatIsWritten() {
    room.command(() -> pointer("Object").setText("/check/name"));
    room.await("the object", () -> room.texts(".preview .fact-value").contains("Response time"));

    room.command(() -> pointer("Status").setText("/severity"));
    room.await("no alarm", () -> room.isShown(".preview-stays"));
    assertThat(room.text(".preview-reason"))
        .isEqualTo(
            "The status “critical” means neither firing nor resolved: add it to one of them.");
    assertThat(keep().isDisabled()).isTrue();
  }

  @Test
  void anAlarmThatIsOpenedFromOutsideGoesBeforeIt() {
    room.command(() -> room.window.open(3));

    room.await("the detail", () -> room.isShown(".detail-pane"));
    assertThat(Fx.call(() -> room.stage.getScene().lookup(".rule-page"))).isNull();
    assertThat(Fx.call(() -> room.stage.getScene().lookup(".inbox-page"))).isNull();
  }

  @Test
  void aPointerThatIsNoneIsSaid() {
    room.command(() -> pointer("Object").setText("check"));

    room.await("the problem", () -> room.isShown(".preview-stays"));
    assertThat(room.text(".preview-reason")).startsWith("“check” is no JSON pointer");
    assertThat(room.texts(".pointer-sample")).contains("not in this body");
  }

  @Test
  void aKeptRuleLeadsBackWithTheNumberOfAlarms() {
    room.command(() -> ((TextField) room.find(".rule-text")).setText("probe"));
    room.await("ready", () -> !keep().isDisabled());

    room.command(() -> keep().fire());

    assertThat(room.console.asked).anyMatch(each -> each.startsWith("keep probe [alerting] "));
    assertThat(room.text(".inbox-news"))
        .isEqualTo("The rule “probe” is kept: 2 bodies of the inbox are alarms now.");
  }

  @Test
  void escapeGoesBackToTheInbox() {
    room.press(room.find(".rule-text"), KeyCode.ESCAPE);

    assertThat(room.isShown(".rule-page")).isFalse();
    assertThat(room.isShown(".entry-view")).isTrue();
  }

  @Test
  void anotherLanguageKeepsWhatIsWritten() {
    room.command(() -> ((TextField) room.find(".rule-text")).setText("probe"));

    room.fire(".language-button");

    assertThat(room.text(".page-title")).isEqualTo("制作规则");
    assertThat(Fx.call(() -> ((TextField) room.find(".rule-text")).getText())).isEqualTo("probe");
  }

  private Button keep() {
    return (Button) Fx.call(() -> room.find(".rule-buttons .filled-button"));
  }

  private TextField pointer(String name) {
    for (Node node : room.stage.getScene().getRoot().lookupAll(".pointer-box")) {
      if (name.equals(node.getAccessibleText())) {
        return ((ComboBox<?>) node).getEditor();
      }
    }
    throw new AssertionError("no field " + name);
  }
}
