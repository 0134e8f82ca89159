package dev.tocsin.ui.table;

import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// Says beneath the table that it stands still, and how much has happened since.
final class PauseBar {

  private final TableLook look;
  private final Pause pause;
  private final Label text = Parts.whole("pause-text", "");
  private final Button end;
  private final HBox node;

  /// @param end the person wants to see what is new
  PauseBar(TableLook look, Pause pause, Runnable end) {
    this.look = look;
    this.pause = pause;
    this.end = Parts.link("link-button", "", end);
    node = Parts.row("pause-bar", Parts.icon("pause-icon", MaterialDesignP.PAUSE), text, this.end);
    pause.pausedProperty().subscribe(paused -> Parts.present(node, paused));
    pause.changesProperty().subscribe(_ -> write());
  }

  Node node() {
    return node;
  }

  /// Writes everything as the look has it.
  void write() {
    ViewContext context = look.context();
    int changes = pause.changesProperty().get();
    end.setText(context.text("pause.end"));
    text.setText(
        changes == 0 ? context.text("pause.paused") : context.text("pause.changes", changes));
  }
}
