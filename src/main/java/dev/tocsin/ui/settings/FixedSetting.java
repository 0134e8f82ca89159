package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Something to be seen and copied beside what can be set.
final class FixedSetting {

  private final TextField shown = Parts.styled("setting-field mono", new TextField());
  private final SettingBox box;
  private String value = "";

  /// @param more what else can be done with it
  FixedSetting(ViewContext context, String id, String name, String help, Node... more) {
    shown.setEditable(false);
    shown.setId(id);
    HBox.setHgrow(shown, Priority.ALWAYS);
    HBox row =
        Parts.row(
            "setting-row",
            shown,
            CopyButton.worded("small-button", context.text("action.copy"), () -> value));
    row.getChildren().addAll(List.of(more));
    box = new SettingBox(name, shown, row, help);
  }

  Node node() {
    return box.node();
  }

  SettingBox box() {
    return box;
  }

  String value() {
    return value;
  }

  void show(String newValue) {
    show(newValue, newValue);
  }

  /// @param inSight what is seen of it; the whole is copied
  void show(String newValue, String inSight) {
    value = newValue;
    shown.setText(inSight);
  }
}
