package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Says why nothing can be received, and what to do about it.
final class Banner {

  private final ViewContext context;
  private final Label title = Parts.label("banner-title", "");
  private final HBox node;

  Banner(ViewContext context, Runnable retry) {
    this.context = context;
    VBox words =
        Parts.column(
            "banner-words", title, Parts.label("banner-text", context.text("banner.downHint")));
    node =
        Parts.row(
            "banner",
            words,
            Parts.spring(),
            Parts.button(
                "small-button", MaterialDesignR.REFRESH, context.text("action.retry"), retry));
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  void show(Health health) {
    switch (health.receiver()) {
      case ReceiverState.Listening _ -> Parts.present(node, false);
      case ReceiverState.Down down -> {
        title.setText(
            context.text(
                "banner.down", Integer.toString(down.port()), VisibleText.line(down.reason())));
        Parts.present(node, true);
      }
    }
  }
}
