package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// Says why nothing can be received, and what to do about it.
final class Banner {

  private final ViewContext context;
  private final Label title = Parts.label("banner-title", "");
  private final Label hint = Parts.label("banner-text", "");
  private final Node retryButton;
  private final HBox node;

  Banner(ViewContext context, Runnable retry) {
    this.context = context;
    retryButton =
        Parts.button("small-button", MaterialDesignR.REFRESH, context.text("action.retry"), retry);
    VBox words = Parts.column("banner-words", title, hint);
    node = Parts.row("banner", words, Parts.spring(), retryButton);
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  void show(Health health) {
    String failure = health.storeFailure();
    if (health.receiver() instanceof ReceiverState.Down down) {
      show("banner.down", "banner.downHint", Integer.toString(down.port()), down.reason());
      Parts.present(retryButton, true);
    } else if (failure != null) {
      show("banner.store", "banner.storeHint", failure);
      Parts.present(retryButton, false);
    } else {
      Parts.present(node, false);
    }
  }

  private void show(String titleKey, String hintKey, String... reasons) {
    title.setText(context.text(titleKey, Stream.of(reasons).map(VisibleText::line).toArray()));
    hint.setText(context.text(hintKey));
    Parts.present(node, true);
  }
}
