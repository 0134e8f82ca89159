package dev.tocsin.ui.inbox;

import dev.tocsin.alarm.Drift;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.SeenDrift;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

/// In what understood callbacks differ from those known, each difference once. Nothing is shown
/// while there is none.
final class FormatChanges {

  private final ViewContext context;
  private final GridPane lines = Parts.styled("change-lines", new GridPane());
  private final VBox node;

  FormatChanges(ViewContext context) {
    this.context = context;
    ScrollPane scroll = Parts.styled("change-scroll", new ScrollPane(lines));
    scroll.setFitToWidth(true);
    node =
        Parts.column(
            "changes",
            Parts.label("section-title", context.text("changes.title")),
            Parts.paragraph("muted", context.text("changes.what")),
            scroll);
    Parts.present(node, false);
  }

  Node node() {
    return node;
  }

  void show(List<SeenDrift> changes) {
    Parts.present(node, !changes.isEmpty());
    lines.getChildren().clear();
    for (int line = 0; line < changes.size(); line++) {
      Drift drift = changes.get(line).drift();
      Label path = Parts.label("change-path mono", VisibleText.line(drift.path()));
      Label time =
          Parts.whole(
              "muted",
              context.text(
                  "changes.since",
                  context.times().full(changes.get(line).firstSeenAt(), context.now())));
      lines.addRow(line, path, Parts.whole("change-kind", what(drift)), time);
    }
  }

  private String what(Drift drift) {
    return context.text(
        switch (drift.kind()) {
          case UNKNOWN_FIELD -> "changes.unknown";
          case CHANGED_TYPE -> "changes.type";
        },
        drift.found());
  }
}
