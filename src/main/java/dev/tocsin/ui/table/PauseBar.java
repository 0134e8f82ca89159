package dev.tocsin.ui.table;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Says beneath the table that it stands still, and how much has happened since.
final class PauseBar {

  private final ViewContext context;
  private final Label text = Parts.whole("pause-text", "");
  private final HBox node;

  /// @param end the person wants to see what is new
  PauseBar(ViewContext context, Pause pause, Runnable end) {
    this.context = context;
    node =
        Parts.row(
            "pause-bar",
            Parts.icon("pause-icon", MaterialDesignP.PAUSE),
            text,
            Parts.link("link-button", context.text("pause.end"), end));
    pause.pausedProperty().subscribe(paused -> Parts.present(node, paused));
    pause.changesProperty().subscribe(changes -> show(changes.intValue()));
  }

  Node node() {
    return node;
  }

  private void show(int changes) {
    text.setText(
        changes == 0 ? context.text("pause.paused") : context.text("pause.changes", changes));
  }
}
