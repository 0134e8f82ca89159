package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance.Theme;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What becomes another with the language, and what does not.
class LanguageChangeTest {

  private static final String BUNDLE = "dev.tocsin.i18n.messages";

  private final Room room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1440, 700);

  LanguageChangeTest() {
    room.console.bridge.show(Samples.listening(Samples.NOW.minusSeconds(12), null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> room.shownRows().size() == 22);
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void nothingThatIsSeenStaysInTheOtherLanguage() {
    openAlarm();
    Set<String> english = onlyIn("", "_zh");
    assertThat(said()).containsAnyElementsOf(english);

    changeLanguage();
    assertThat(said()).doesNotContainAnyElementsOf(english);

    changeLanguage();
    assertThat(said()).doesNotContainAnyElementsOf(onlyIn("_zh", ""));
  }

  @Test
  void theNodesThatAreSeenStayWhatTheyAre() {
    openAlarm();
    List<String> lasting =
        List.of(
            ".pill",
            ".search",
            ".language-button",
            ".chip",
            ".rate",
            ".heading",
            ".table-row-cell",
            ".facet-line",
            ".detail-actions .button",
            ".fact",
            ".related-line");
    List<Node> before = lasting.stream().map(this::found).toList();

    changeLanguage();

    assertThat(lasting.stream().map(this::found).toList()).isEqualTo(before);
  }

  @Test
  void theNextAlarmIsShownByTheSameNodes() {
    openAlarm();
    Node fact = found(".fact");
    String first = room.texts(".fact-value").toString();

    room.command(() -> room.table().getSelectionModel().selectNext());
    room.await("the next alarm", () -> room.isShown(".fact"));

    assertThat(found(".fact")).isSameAs(fact);
    assertThat(room.texts(".fact-value").toString()).isNotEqualTo(first);
  }

  @Test
  void whoWritesAQueryGoesOn() {
    room.command(() -> room.find(".search").requestFocus());
    room.command(() -> ((TextField) room.find(".search")).appendText("dur>soon"));
    room.await("a mistake is told", () -> room.isMarked(".search", "wrong"));

    changeLanguage();

    TextField search = (TextField) found(".search");
    assertThat(Fx.<String>call(search::getText)).isEqualTo("dur>soon");
    assertThat(Fx.<Boolean>call(search::isFocused)).isTrue();
    assertThat(Fx.<String>call(search::getAccessibleHelp)).containsPattern("\\p{IsHan}");
  }

  @Test
  void theOpenTabAndANoteThatIsBegunStay() {
    openAlarm();
    room.tab(3);
    room.command(() -> ((TextInputControl) room.find(".note-field")).setText("half a no"));

    changeLanguage();

    assertThat(Fx.call(() -> ((TextInputControl) room.find(".note-field")).getText()))
        .isEqualTo("half a no");
    assertThat(said()).doesNotContainAnyElementsOf(onlyIn("", "_zh"));
  }

  @Test
  void theHelpOfTheSearchSpeaksTheNewLanguage() {
    room.fire(".help-button");
    changeLanguage();
    assertThat(room.noteTexts(".query-text")).isEmpty();

    room.fire(".help-button");
    assertThat(room.noteTexts(".query-meaning")).allMatch(text -> text.matches(".*\\p{IsHan}.*"));
  }

  @Test
  void anotherPageIsEnteredInTheNewLanguageAndTheAlarmsFollow() {
    room.press(room.table(), KeyCode.ESCAPE);
    room.command(() -> room.window.openSettings());
    changeLanguage();
    assertThat(said()).doesNotContainAnyElementsOf(onlyIn("", "_zh"));

    room.press(room.find(".section-list"), KeyCode.ESCAPE);
    room.await("the alarms", () -> room.isShown(".alarm-table"));
    assertThat(said()).doesNotContainAnyElementsOf(onlyIn("", "_zh"));
  }

  private void openAlarm() {
    room.command(() -> room.window.open(3));
    room.await("the detail", () -> room.isShown(".fact"));
  }

  private void changeLanguage() {
    room.fire(".language-button");
    Fx.pulses(3);
  }

  private Node found(String selector) {
    return Fx.call(() -> room.find(selector));
  }

  /// The texts of one bundle that are not the same in the other, of those that are no patterns.
  private static Set<String> onlyIn(String suffix, String other) {
    ResourceBundle those = bundle(suffix);
    ResourceBundle others = bundle(other);
    Set<String> texts = new HashSet<>();
    those.keySet().stream()
        .filter(key -> !those.getString(key).equals(others.getString(key)))
        .filter(key -> !those.getString(key).contains("{"))
        .forEach(key -> texts.add(those.getString(key)));
    return texts;
  }

  private static ResourceBundle bundle(String suffix) {
    return ResourceBundle.getBundle(
        BUNDLE,
        suffix.isEmpty() ? Locale.ROOT : Locale.CHINESE,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /// Everything that the window tells eyes, pointers and screen readers, but what people called
  /// their views.
  private List<String> said() {
    return Fx.call(() -> {
      List<String> texts = new ArrayList<>();
      collect(room.stage.getScene().getRoot(), texts);
      return texts;
    });
  }

  private static void collect(Node node, List<String> texts) {
    if (!node.isVisible() || node.getStyleClass().contains("view-line")) {
      return;
    }
    Stream<String> own =
        Stream.of(
            node instanceof Labeled labeled ? labeled.getText() : null,
            node instanceof TextInputControl field ? field.getPromptText() : null,
            node instanceof Control control && control.getTooltip() != null
                ? control.getTooltip().getText()
                : null,
            node.getAccessibleText());
    own.filter(text -> text != null && !text.isEmpty()).forEach(texts::add);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
    }
  }
}
