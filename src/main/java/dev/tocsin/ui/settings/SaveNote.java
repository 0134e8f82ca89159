package dev.tocsin.ui.settings;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Says that a change was kept, with the way back, or why it was not.
final class SaveNote {

  private final ViewContext context;
  private final FontIcon icon = Parts.icon("save-icon", MaterialDesignC.CHECK);
  private final Label text = Parts.paragraph("save-text", "");
  private final Button undo;
  private final HBox node;
  private @Nullable Runnable takeBack;

  SaveNote(ViewContext context) {
    this.context = context;
    undo =
        Parts.button(
            "small-button", MaterialDesignU.UNDO, context.text("settings.undo"), this::undo);
    node = Parts.row("save-note", icon, text, undo);
    clear();
  }

  Node node() {
    return node;
  }

  void saved(Runnable newTakeBack) {
    show(context.text("settings.saved"), false);
    takeBack = newTakeBack;
    Parts.present(undo, true);
  }

  void tell(String news) {
    show(news, false);
  }

  void failed(String why) {
    show(why, true);
  }

  void clear() {
    Parts.present(node, false);
  }

  private void show(String words, boolean failed) {
    takeBack = null;
    text.setText(words);
    icon.setIconCode(failed ? MaterialDesignA.ALERT_CIRCLE_OUTLINE : MaterialDesignC.CHECK);
    Parts.mark(node, "failed", failed);
    Parts.present(undo, false);
    Parts.present(node, true);
    context.motion().appear(node);
  }

  private void undo() {
    if (takeBack != null) {
      takeBack.run();
    }
  }
}
