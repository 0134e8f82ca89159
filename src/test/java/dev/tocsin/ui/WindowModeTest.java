package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance.Theme;
import java.util.List;
import java.util.Locale;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The wallboard and the small window.
class WindowModeTest {

  private Room room;

  @BeforeEach
  void open() {
    room = Room.open(Theme.DARK, Locale.ENGLISH, 1280, 800);
    room.console.bridge.show(Samples.listening(Samples.NOW, null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> !room.shownRows().isEmpty());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void theWallboardTellsHowItStandsAndEscapeLeavesIt() {
    room.press(room.table(), KeyCode.F11);
    room.await("the wallboard", () -> room.isShown(".wallboard"));

    assertThat(room.texts(".wall-figure-word"))
        .containsExactly("Serious firing", "Other firing", "Stale", "Resolved in 24 h");
    assertThat(room.texts(".wall-figure-number")).doesNotContain("");
    assertThat(room.texts(".wall-policy")).isNotEmpty();
    assertThat(room.text(".wall-receiving")).isEqualTo("Receiving");

    room.press(room.stage.getScene().getRoot(), KeyCode.ESCAPE);
    room.await("the table again", () -> room.isShown(".alarm-table"));
  }

  @Test
  void theWallboardSaysAsLoudlyThatNothingIsReceived() {
    room.press(room.table(), KeyCode.F11);
    room.console.bridge.show(Samples.down());

    room.await("the bad news", () -> room.text(".wall-receiving").equals("Not receiving"));
    assertThat(room.isMarked(".wall-receiver", "down")).isTrue();
  }

  @Test
  void inTheSmallWindowAPressOpensTheAlarmInTheLargeOne() {
    room.command(() -> room.window.use(WindowMode.COMPACT));
    room.await("its lines", () -> !room.texts(".compact-condition").isEmpty());
    assertThat(room.stage.isAlwaysOnTop()).isTrue();
    assertThat(room.stage.getWidth()).isLessThan(500);
    String first = room.texts(".compact-condition").getFirst();

    room.fire(".compact-line");

    room.await("the detail", () -> room.isShown(".detail-pane"));
    assertThat(room.text(".pane-title")).isEqualTo(first);
    assertThat(room.stage.isAlwaysOnTop()).isFalse();
    assertThat(room.stage.getWidth()).isEqualTo(1280);
  }

  @Test
  void aLineOfTheSmallWindowKeepsTheKeyboardWhenOthersComeAndGo() {
    room.command(() -> room.window.use(WindowMode.COMPACT));
    room.await("its lines", () -> room.texts(".compact-condition").size() > 2);

    room.console.rows(List.of(room.console.rows().getFirst()));

    room.await("one line", () -> room.texts(".compact-condition").size() == 1);
    assertThat(room.find(".compact-line").isFocused()).isTrue();
  }

  @Test
  void theSmallWindowSaysByWordWhatIsMoreThanFiringAndHidesWhatIsShelved() {
    room.console.rows(Samples.attended(Locale.ENGLISH));
    room.command(() -> room.window.use(WindowMode.COMPACT));

    room.await("the words", () -> room.texts(".row-sign").contains("Acked"));
    assertThat(room.texts(".row-sign")).contains("Overdue").doesNotContain("Shelved");
  }

  @Test
  void nothingFiringIsSaidAndNotJustEmpty() {
    room.command(() -> room.window.use(WindowMode.COMPACT));
    room.console.rows(List.of());

    room.await("calm", () -> room.isShown(".compact-calm"));
    assertThat(room.text(".compact-counts")).isEqualTo("0 firing");
  }

  @Test
  void anotherLanguageIsSpokenInEveryMode() {
    room.command(() -> room.window.use(WindowMode.WALLBOARD));
    room.command(room.window::otherLanguage);

    room.await("Chinese", () -> room.texts(".wall-figure-word").contains("严重告警"));
    assertThat(room.isShown(".alarm-table")).isFalse();
  }
}
