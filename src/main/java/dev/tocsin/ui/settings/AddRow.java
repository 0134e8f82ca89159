package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Adds a pair of a name and a value; nothing is kept before both are right.
final class AddRow {

  private final TextField name;
  private final TextField value;
  private final Function<String, @Nullable String> judgeName;
  private final Function<String, @Nullable String> judgeValue;
  private final BiConsumer<String, String> add;
  private final Label wrong = Parts.paragraph("setting-wrong", "");
  private final Button button;
  private final VBox node;

  /// @param judgeName says what is wrong; null when nothing
  AddRow(
      ViewContext context,
      String id,
      String nameText,
      String valueText,
      Function<String, @Nullable String> judgeName,
      Function<String, @Nullable String> judgeValue,
      BiConsumer<String, String> add) {
    this.judgeName = judgeName;
    this.judgeValue = judgeValue;
    this.add = add;
    name = field(id + "-name", nameText);
    value = field(id + "-value", valueText);
    HBox.setHgrow(value, Priority.ALWAYS);
    button =
        Parts.button("small-button", MaterialDesignP.PLUS, context.text("settings.add"), this::add);
    wrong.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    node = Parts.column("setting", Parts.row("setting-row", name, value, button), wrong);
    judge();
  }

  Node node() {
    return node;
  }

  TextField value() {
    return value;
  }

  private TextField field(String id, String text) {
    TextField field = Parts.styled("setting-field", new TextField());
    field.setId(id);
    field.setPromptText(text);
    field.setAccessibleText(text);
    field.textProperty().addListener((_, _, _) -> judge());
    field.setOnAction(_ -> add());
    return field;
  }

  /// What is not written yet is not wrong yet.
  private void judge() {
    @Nullable String wrongName = judgeName.apply(text(name));
    @Nullable String wrongValue = judgeValue.apply(text(value));
    @Nullable String told =
        wrongName != null && !text(name).isEmpty()
            ? wrongName
            : text(value).isEmpty() ? null : wrongValue;
    wrong.setText(told);
    Parts.present(wrong, told != null);
    Parts.mark(name, "wrong", wrongName != null && !text(name).isEmpty());
    Parts.mark(value, "wrong", wrongValue != null && !text(value).isEmpty());
    button.setDisable(wrongName != null || wrongValue != null);
  }

  private void add() {
    if (!button.isDisabled()) {
      String newName = text(name);
      String newValue = text(value);
      // First, as the button is disabled by it and must not have the keyboard then.
      name.requestFocus();
      name.clear();
      value.clear();
      add.accept(newName, newValue);
    }
  }

  private static String text(TextField field) {
    return field.getText().strip();
  }
}
