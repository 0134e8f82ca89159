package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One of a few values, kept as soon as it is chosen. The chosen one has a tick, not only a colour.
final class ChoiceSetting<T> {

  private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();
  private final SettingBox box;

  /// @param id begins the ids of the buttons, by which they are found again in a page made anew
  /// @param words what each value is called
  ChoiceSetting(
      String id,
      String name,
      String help,
      List<T> values,
      Function<T, String> words,
      Consumer<T> keep) {
    FlowPane row = Parts.styled("choices", new FlowPane());
    for (T value : values) {
      ToggleButton button = Parts.styled("toggle", new ToggleButton(words.apply(value)));
      button.setId(id + "-" + buttons.size());
      button.setMnemonicParsing(false);
      button.setMinWidth(ToggleButton.USE_PREF_SIZE);
      button.setAccessibleHelp(name);
      button.setOnAction(_ -> {
        if (button.isSelected()) {
          keep.accept(value);
        }
        show(value);
      });
      buttons.put(value, button);
      row.getChildren().add(button);
    }
    box = new SettingBox(name, row, row, help);
  }

  Node node() {
    return box.node();
  }

  /// Lets the person choose, or not.
  void enable(boolean can) {
    buttons.values().forEach(button -> button.setDisable(!can));
  }

  /// Says what should be known about it; null when there is nothing.
  void note(@Nullable String text) {
    box.note(text);
  }

  /// @param chosen null when it is none of them
  void show(@Nullable T chosen) {
    buttons.forEach((value, button) -> {
      button.setSelected(value.equals(chosen));
      button.setGraphic(value.equals(chosen) ? new FontIcon(MaterialDesignC.CHECK) : null);
    });
  }
}
