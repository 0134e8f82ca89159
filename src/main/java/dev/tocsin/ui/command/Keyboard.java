package dev.tocsin.ui.command;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// Leads what is pressed to the commands. JavaFX thread only.
public final class Keyboard {

  /// How long the second key of two may take.
  private static final Duration BETWEEN_KEYS = Duration.ofMillis(1_500);

  private final List<Command> commands;
  private final InstantSource clock;
  private final List<String> begun = new ArrayList<>();
  private Instant lastKey = Instant.EPOCH;

  /// @param ownKeys by the id of a command the keys that a person wants instead, empty for none;
  ///   what is no key leaves those of the program
  public Keyboard(List<Command> commands, Map<String, String> ownKeys, InstantSource clock) {
    this.commands = commands.stream().map(command -> withOwnKeys(command, ownKeys)).toList();
    this.clock = clock;
  }

  /// Every command with the keys that it has now.
  public List<Command> commands() {
    return commands;
  }

  /// Does what the combination is for; false when it is for nothing that can be done now. In a text
  /// a key that edits it is no combination.
  public boolean pressed(KeyEvent press, @Nullable Node focused) {
    boolean edits =
        !press.getCode().isFunctionKey()
            && !press.isShortcutDown()
            && !press.isControlDown()
            && !press.isAltDown()
            && !press.isMetaDown();
    if (isText(focused) && edits) {
      return false;
    }
    return run(command -> command.keys().stream().anyMatch(keys -> keys.match(press)));
  }

  /// Does what the character is for, or waits for the next one; false when it is for nothing. In a
  /// text a character is only a character.
  public boolean typed(KeyEvent key, @Nullable Node focused) {
    if (isText(focused) || hasModifier(key) || !isVisible(key.getCharacter())) {
      return false;
    }
    if (lastKey.plus(BETWEEN_KEYS).isBefore(clock.instant())) {
      begun.clear();
    }
    lastKey = clock.instant();
    begun.add(Keys.character(key));
    List<String> typed = List.copyOf(begun);
    boolean more = characters().anyMatch(keys -> begins(keys, typed));
    if (!more) {
      begun.clear();
    }
    return run(command ->
        command.keys().stream()
            .anyMatch(keys -> keys.combination() == null && keys.characters().equals(typed)))
        || more;
  }

  private Stream<List<String>> characters() {
    return commands.stream()
        .filter(command -> command.available().getAsBoolean())
        .flatMap(command -> command.keys().stream())
        .map(Keys::characters);
  }

  private static boolean begins(List<String> keys, List<String> typed) {
    return keys.size() > typed.size() && keys.subList(0, typed.size()).equals(typed);
  }

  private boolean run(Predicate<Command> wanted) {
    Optional<Command> found =
        commands.stream()
            .filter(wanted)
            .filter(command -> command.available().getAsBoolean())
            .findFirst();
    found.ifPresent(command -> command.action().run());
    return found.isPresent();
  }

  private static Command withOwnKeys(Command command, Map<String, String> ownKeys) {
    String own = ownKeys.get(command.id());
    if (own == null) {
      return command;
    }
    return own.isBlank()
        ? command.with(List.of())
        : Keys.read(own).map(keys -> command.with(List.of(keys))).orElse(command);
  }

  private static boolean isText(@Nullable Node focused) {
    return switch (focused) {
      case TextInputControl _ -> true;
      case ComboBoxBase<?> box -> box.isEditable();
      case Spinner<?> spinner -> spinner.isEditable();
      case null, default -> false;
    };
  }

  /// Some keyboards write brackets with both keys held, which are no modifiers then.
  private static boolean hasModifier(KeyEvent key) {
    return key.isMetaDown() || key.isControlDown() != key.isAltDown();
  }

  private static boolean isVisible(String character) {
    return character.codePoints().count() == 1 && character.codePointAt(0) > ' ';
  }
}
