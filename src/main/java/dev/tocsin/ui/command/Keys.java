package dev.tocsin.ui.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys of a command: a combination such as `Shortcut+F` or `F6`, or characters one after the
/// other such as `C`, `Shift+C`, `?` or `G P`. A character is what the keyboard writes, wherever it
/// has it.
///
/// @param combination null for characters
/// @param characters letters small, with `Shift+` before one that is to be written large
public record Keys(@Nullable KeyCombination combination, List<String> characters) {

  private static final String SHIFT = "Shift+";

  public Keys {
    characters = List.copyOf(characters);
  }

  /// Reads keys; empty when they are none.
  public static Optional<Keys> read(String text) {
    List<String> strokes = List.of(text.strip().split("\\s+"));
    if (strokes.stream().allMatch(Keys::isCharacter)) {
      return Optional.of(new Keys(null, strokes.stream().map(Keys::canonical).toList()));
    }
    try {
      return KeyCombination.valueOf(text.strip()) instanceof KeyCodeCombination found
          ? Optional.of(new Keys(found, List.of()))
          : Optional.empty();
    } catch (IllegalArgumentException notAKey) {
      return Optional.empty();
    }
  }

  /// Whether this press is the combination.
  boolean match(KeyEvent press) {
    return combination != null && combination.match(press);
  }

  /// The character of a `KEY_TYPED` event as it stands in [#characters()].
  static String character(KeyEvent typed) {
    String character = typed.getCharacter();
    String small = character.toLowerCase(Locale.ROOT);
    boolean letter = !small.equals(character.toUpperCase(Locale.ROOT));
    return letter && typed.isShiftDown() ? SHIFT + small : small;
  }

  /// As people write it, one cap for each key.
  public List<String> caps() {
    return combination == null
        ? characters.stream().map(Keys::cap).toList()
        : List.of(combination.getDisplayText());
  }

  @Override
  public String toString() {
    return caps().stream().collect(Collectors.joining(" "));
  }

  private static boolean isCharacter(String stroke) {
    return stroke.length() == 1
        || (stroke.length() == SHIFT.length() + 1 && stroke.startsWith(SHIFT));
  }

  private static String canonical(String stroke) {
    return stroke.length() == 1
        ? stroke.toLowerCase(Locale.ROOT)
        : SHIFT + stroke.substring(SHIFT.length()).toLowerCase(Locale.ROOT);
  }

  private static String cap(String character) {
    return Stream.of(character.split("(?<=\\+)"))
        .map(part -> part.length() == 1 ? part.toUpperCase(Locale.ROOT) : part)
        .collect(Collectors.joining());
  }
}
