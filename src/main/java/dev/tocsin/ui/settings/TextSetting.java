package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import org.jspecify.annotations.Nullable;

/// A text that is judged while it is typed, and kept with Enter or when the keyboard goes elsewhere
/// if it is right.
final class TextSetting {

  private final TextField field = Parts.styled("setting-field", new TextField());
  private final SettingBox box;
  private final Function<String, @Nullable String> judge;
  private final Consumer<String> keep;
  private String kept = "";

  /// @param id by which the field is found again in a page made anew
  /// @param judge says what is wrong with a text, without the blanks around it; null when nothing
  TextSetting(
      String id,
      String name,
      String help,
      Function<String, @Nullable String> judge,
      Consumer<String> keep) {
    this.judge = judge;
    this.keep = keep;
    field.setId(id);
    field.setUserData(this);
    box = new SettingBox(name, field, field, help);
    field.textProperty().addListener((_, _, _) -> box.wrong(judged()));
    field.setOnAction(_ -> commit());
    field
        .focusedProperty()
        .addListener((_, _, focused) -> {
          if (!focused) {
            commit();
          }
        });
  }

  Node node() {
    return box.node();
  }

  TextField field() {
    return field;
  }

  SettingBox box() {
    return box;
  }

  /// Shows what is kept, unless the person is writing something else.
  void show(String value) {
    boolean writing = field.isFocused() && !text().equals(kept);
    kept = value;
    if (!writing && !text().equals(value)) {
      field.setText(value);
    }
  }

  /// Goes back to what is kept; false when that is what is there.
  boolean revert() {
    boolean changed = !text().equals(kept);
    field.setText(kept);
    return changed;
  }

  private String text() {
    return field.getText().strip();
  }

  private @Nullable String judged() {
    String wrong = text().equals(kept) ? null : judge.apply(text());
    Parts.mark(field, "wrong", wrong != null);
    return wrong;
  }

  private void commit() {
    if (!text().equals(kept) && judged() == null) {
      keep.accept(text());
    }
  }
}
