package dev.tocsin.ui.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tocsin.ui.Fx;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class KeyboardTest {

  private static final Node TABLE = new Region();

  private final List<String> done = new ArrayList<>();
  private Instant now = Instant.EPOCH;
  private boolean available = true;

  @Test
  void aCharacterDoesWhatItIsForWhateverKeyWritesIt() {
    Keyboard keyboard = keyboard(Map.of(), command("copy", "C"), command("help", "?"));
    assertThat(keyboard.typed(typed("c", false), TABLE)).isTrue();
    assertThat(keyboard.typed(typed("?", true), TABLE)).isTrue();
    assertThat(done).containsExactly("copy", "help");
  }

  @Test
  void shiftMakesAnotherKeyOfALetterAndTheCapsLockDoesNot() {
    Keyboard keyboard = keyboard(Map.of(), command("copy", "C"), command("markdown", "Shift+C"));
    keyboard.typed(typed("C", true), TABLE);
    keyboard.typed(typed("C", false), TABLE);
    assertThat(done).containsExactly("markdown", "copy");
  }

  @Test
  void inATextACharacterIsOnlyACharacter() {
    Keyboard keyboard = keyboard(Map.of(), command("copy", "C"));
    assertThat(keyboard.typed(typed("c", false), Fx.call(TextField::new))).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void aCharacterWithAModifierBelongsToACombination() {
    Keyboard keyboard = keyboard(Map.of(), command("copy", "C"));
    KeyEvent withControl =
        new KeyEvent(KeyEvent.KEY_TYPED, "c", "c", KeyCode.UNDEFINED, false, true, false, false);
    assertThat(keyboard.typed(withControl, TABLE)).isFalse();
  }

  @Test
  void twoKeysOneAfterTheOtherAreOneCommand() {
    Keyboard keyboard = keyboard(Map.of(), command("by-policy", "G P"), command("pause", "P"));
    assertThat(keyboard.typed(typed("g", false), TABLE)).isTrue();
    keyboard.typed(typed("p", false), TABLE);
    keyboard.typed(typed("p", false), TABLE);
    assertThat(done).containsExactly("by-policy", "pause");
  }

  @Test
  void theFirstOfTwoKeysIsForgottenAfterAWhile() {
    Keyboard keyboard = keyboard(Map.of(), command("by-policy", "G P"), command("pause", "P"));
    keyboard.typed(typed("g", false), TABLE);
    now = now.plusSeconds(5);
    keyboard.typed(typed("p", false), TABLE);
    assertThat(done).containsExactly("pause");
  }

  @Test
  void aCombinationIsPressed() {
    Keyboard keyboard = keyboard(Map.of(), command("full", "F11"));
    assertThat(keyboard.pressed(pressed(KeyCode.F11), TABLE)).isTrue();
    assertThat(keyboard.pressed(pressed(KeyCode.F10), TABLE)).isFalse();
    assertThat(done).containsExactly("full");
  }

  @Test
  void aKeyThatEditsATextIsLeftToIt() {
    Keyboard keyboard = keyboard(Map.of("full", "Delete"), command("full", "F11"));
    assertThat(keyboard.pressed(pressed(KeyCode.DELETE), Fx.call(TextField::new))).isFalse();
    assertThat(keyboard.pressed(pressed(KeyCode.DELETE), TABLE)).isTrue();
  }

  @Test
  void whatCannotBeDoneNowLeavesTheKeyToOthers() {
    available = false;
    Keyboard keyboard = keyboard(Map.of(), command("full", "F11"));
    assertThat(keyboard.pressed(pressed(KeyCode.F11), TABLE)).isFalse();
    assertThat(done).isEmpty();
  }

  @Test
  void aPersonGivesOtherKeysOrNone() {
    Keyboard keyboard =
        keyboard(
            Map.of("copy", "Y", "close", "", "full", "no such key"),
            command("copy", "C"),
            command("close", "E"),
            command("full", "F11"));
    keyboard.typed(typed("c", false), TABLE);
    keyboard.typed(typed("e", false), TABLE);
    keyboard.typed(typed("y", false), TABLE);
    keyboard.pressed(pressed(KeyCode.F11), TABLE);
    assertThat(done).containsExactly("copy", "full");
  }

  @Test
  void capsAreWhatPeopleSee() {
    assertThat(Keys.read("g p").orElseThrow().caps()).containsExactly("G", "P");
    assertThat(Keys.read("Shift+c").orElseThrow().caps()).containsExactly("Shift+C");
    assertThat(Keys.read("F6").orElseThrow().caps()).containsExactly("F6");
    assertThat(Keys.read("Hyper+X")).isEmpty();
  }

  private Keyboard keyboard(Map<String, String> own, Command... commands) {
    return new Keyboard(List.of(commands), own, () -> now);
  }

  private Command command(String id, String keys) {
    return new Command(
        id,
        Command.Group.TABLE,
        id,
        Stream.of(Keys.read(keys)).flatMap(Optional::stream).toList(),
        () -> available,
        () -> done.add(id));
  }

  private static KeyEvent typed(String character, boolean shift) {
    return new KeyEvent(
        KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, shift, false, false, false);
  }

  private static KeyEvent pressed(KeyCode code) {
    return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
  }
}
