package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// One of a few values in as little room as that takes, kept as soon as it is chosen.
final class Dropdown<T> {

  private final ComboBox<T> box = Parts.styled("setting-choice", new ComboBox<>());
  private boolean showing;

  /// @param id by which it is found again in a page made anew
  /// @param name what a screen reader calls it
  Dropdown(String id, String name, List<T> values, Function<T, String> words, Consumer<T> keep) {
    box.setId(id);
    box.setAccessibleText(name);
    box.getItems().setAll(values);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable T value) {
            return value == null ? "" : words.apply(value);
          }

          @Override
          public T fromString(String text) {
            return values.stream()
                .filter(value -> words.apply(value).equals(text))
                .findFirst()
                .orElse(values.getFirst());
          }
        });
    box.getSelectionModel()
        .selectedItemProperty()
        .addListener((_, before, now) -> {
          if (!showing && now != null && !Objects.equals(before, now)) {
            keep.accept(now);
          }
        });
  }

  ComboBox<T> node() {
    return box;
  }

  void show(T value) {
    showing = true;
    box.getSelectionModel().select(value);
    showing = false;
  }

  T value() {
    return box.getSelectionModel().getSelectedItem();
  }
}
