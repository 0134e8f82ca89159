package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Health;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Says that an error happened in the program, which goes on, until a person has seen it. JavaFX
/// thread only.
final class ErrorNote {

  private final ViewContext context;
  private final Label title = Parts.label("banner-title", "");
  private final Label last = Parts.label("banner-text", "");
  private final HBox node;
  private @Nullable Instant lastAt;
  private @Nullable Instant seen;

  ErrorNote(ViewContext context) {
    this.context = context;
    VBox words = Parts.column("banner-words", title, last);
    words.setMinWidth(0);
    node =
        Parts.row(
            "banner",
            words,
            Parts.spring(),
            Parts.button(
                "small-button", MaterialDesignC.CHECK, context.text("error.seen"), this::dismiss));
    Parts.mark(node, "doubtful", true);
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  void show(Health health) {
    lastAt = health.errors().lastAt();
    String text = health.errors().last();
    boolean fresh = lastAt != null && text != null && (seen == null || lastAt.isAfter(seen));
    if (fresh && lastAt != null && text != null) {
      title.setText(
          context.text(
              "error.happened",
              health.errors().count(),
              context.times().brief(lastAt, context.now())));
      last.setText(VisibleText.line(text));
    }
    Parts.present(node, fresh);
  }

  /// What was seen in another language was seen.
  void takeUp(ErrorNote other) {
    seen = other.seen;
  }

  private void dismiss() {
    seen = lastAt;
    Parts.present(node, false);
  }
}
