package dev.tocsin.ui;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// Above the table while a flood has grouped it: how many are new, and the way back.
final class StormBar {

  private final ViewContext context;
  private final Label words = Parts.whole("storm-words", "");
  private final HBox node;

  StormBar(ViewContext context, Runnable undo, Runnable mute) {
    this.context = context;
    Button back =
        Parts.button(
            "small-button", MaterialDesignU.UNDO_VARIANT, context.text("storm.undo"), undo);
    back.setId("storm-undo");
    node =
        Parts.row(
            "storm-bar",
            Parts.icon("storm-icon", MaterialDesignA.ALERT_OCTAGON),
            words,
            Parts.label("muted", context.text("storm.grouped")),
            Parts.spring(),
            back,
            Parts.button(
                "small-button",
                MaterialDesignB.BELL_OFF_OUTLINE,
                context.text("storm.mute"),
                mute));
    node.setMinWidth(0);
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  /// @param lastTenMinutes how many alarms are new
  void show(boolean shown, int lastTenMinutes) {
    words.setText(context.text("rate.flood", lastTenMinutes));
    node.setAccessibleText(words.getText() + " " + context.text("storm.grouped"));
    Parts.present(node, shown);
  }
}
