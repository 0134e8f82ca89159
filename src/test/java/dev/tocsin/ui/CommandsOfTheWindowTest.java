package dev.tocsin.ui;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.settings.Appearance.Theme;
import dev.tocsin.settings.Settings;
import dev.tocsin.ui.command.Command;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The command palette, the help on keys, and the ways to the pages.
class CommandsOfTheWindowTest {

  private Room room;

  @BeforeEach
  void open() {
    room = Room.open(Theme.LIGHT, Locale.ENGLISH, 1280, 800);
    room.console.bridge.show(Samples.listening(Samples.NOW, null, 0));
    room.console.rows(Samples.rows(Locale.ENGLISH));
    room.await("rows", () -> !room.shownRows().isEmpty());
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void thePaletteFindsACommandByItsWordsAndDoesIt() {
    room.pressWithShortcut(KeyCode.K);
    room.command(() -> field().setText("inbox"));
    assertThat(names()).containsExactly("Go to the inbox");
    room.press(field(), KeyCode.ENTER);
    room.await("the inbox", () -> room.isShown(".inbox"));
    assertThat(room.isShown(".palette")).isFalse();
  }

  @Test
  void thePaletteIsWalkedThroughWithTheArrows() {
    room.pressWithShortcut(KeyCode.K);
    room.press(field(), KeyCode.DOWN);
    assertThat(list().getSelectionModel().getSelectedIndex()).isEqualTo(1);
    room.press(field(), KeyCode.UP);
    room.press(field(), KeyCode.UP);
    assertThat(list().getSelectionModel().getSelectedIndex()).isZero();
  }

  @Test
  void aPersonsOwnKeyGoesDownAndTheUsualOneNoLonger() {
    room.command(() ->
        room.window.use(
            new Settings(
                room.console.settings.kept().receiver(),
                room.console.settings.kept().reading(),
                room.console.settings.kept().times(),
                room.console.settings.kept().keeping(),
                room.console.settings.kept().appearance(),
                room.console.settings.kept().attention(),
                room.console.settings.kept().closeButton(),
                List.of(),
                List.of(),
                Map.of("down", "Z"),
                room.console.settings.kept().runbooks())));
    room.command(() -> room.table().getSelectionModel().select(0));
    room.command(() -> room.table().requestFocus());

    room.type("z");
    assertThat(selected()).isEqualTo(1);
    room.type("j");
    assertThat(selected()).isEqualTo(1);
    room.type("k");
    assertThat(selected()).isZero();
  }

  private int selected() {
    return Fx.call(() -> room.table().getSelectionModel().getSelectedIndex());
  }

  @Test
  void whatNoCommandIsCalledDoesNothing() {
    room.pressWithShortcut(KeyCode.K);
    room.command(() -> field().setText("no such thing"));
    room.press(field(), KeyCode.ENTER);
    assertThat(room.isShown(".palette")).isTrue();
    assertThat(names()).isEmpty();
  }

  @Test
  void theQuestionMarkShowsTheKeysAndEscapeHidesThem() {
    room.type("?");
    assertThat(room.texts(".key-name")).contains("Search", "Find a command", "Quit");
    assertThat(room.texts(".key-cap")).contains("/", "F6");
    room.press(room.find(".key-help"), KeyCode.ESCAPE);
    assertThat(room.isShown(".key-help")).isFalse();
  }

  @Test
  void noTwoCommandsHaveTheSameKeysOrTheSameName() {
    List<Command> commands = room.window.commands();
    Set<Object> keys = new HashSet<>();
    assertThat(commands)
        .allSatisfy(command ->
            assertThat(command.keys()).allSatisfy(each -> assertThat(keys.add(each)).isTrue()));
    assertThat(commands).extracting(Command::id).doesNotHaveDuplicates();
    assertThat(commands).extracting(Command::name).doesNotHaveDuplicates();
  }

  private TextInputControl field() {
    return (TextInputControl) room.find(".sheet-field");
  }

  @SuppressWarnings("unchecked")
  private ListView<Command> list() {
    return (ListView<Command>) room.find(".palette-list");
  }

  private List<String> names() {
    return Fx.call(() -> list().getItems().stream().map(Command::name).toList());
  }
}
