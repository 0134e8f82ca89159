package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// Something that can be set: its name, what it is set with, what it is for, and what is wrong with
/// it.
final class SettingBox {

  private final Label wrong = Parts.paragraph("setting-wrong", "");
  private final Label note = Parts.paragraph("setting-note", "");
  private final VBox node;

  /// @param control what has the keyboard
  /// @param whole the control or the row that it is in
  SettingBox(String name, Node control, Node whole, String help) {
    Label label = Parts.label("setting-name", name);
    label.setLabelFor(control);
    control.setAccessibleText(name);
    control.setAccessibleHelp(help);
    wrong.setGraphic(new FontIcon(MaterialDesignA.ALERT_CIRCLE_OUTLINE));
    note.setGraphic(new FontIcon(MaterialDesignA.ALERT));
    Parts.present(wrong, false);
    Parts.present(note, false);
    node =
        Parts.column("setting", label, whole, wrong, note, Parts.paragraph("setting-help", help));
  }

  VBox node() {
    return node;
  }

  /// Says what is wrong and what to do; null when all is well.
  void wrong(@Nullable String text) {
    wrong.setText(text);
    Parts.present(wrong, text != null);
  }

  /// Says what should be known about it as it is set; null when there is nothing.
  void note(@Nullable String text) {
    note.setText(text);
    Parts.present(note, text != null);
  }
}
