package dev.tocsin.ui;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;

/// What arrived and could not be read as an alarm, with the reason and the body as it came.
final class InboxPage {

  private static final int LONGEST_SHOWN = 4_000;
  private static final int MOST_SHOWN = 200;

  private final ViewContext context;
  private final VBox entries = Parts.column("inbox-entries");
  private final ScrollPane node;

  InboxPage(ViewContext context, Runnable back) {
    this.context = context;
    VBox page =
        Parts.column(
            "inbox",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.label("page-title", context.text("inbox.title")),
            Parts.paragraph("page-subtitle", context.text("inbox.subtitle")),
            Parts.paragraph("inbox-what", context.text("inbox.what")),
            entries);
    page.setMaxWidth(VBox.USE_PREF_SIZE);
    node = Parts.styled("page", new ScrollPane(new StackPane(page)));
    node.setFitToWidth(true);
    entries.getChildren().setAll(Parts.label("muted", context.text("inbox.loading")));
  }

  Node node() {
    return node;
  }

  void show(List<InboxEntry> newest) {
    entries.getChildren().setAll(newest.stream().limit(MOST_SHOWN).map(this::card).toList());
    if (newest.isEmpty()) {
      entries.getChildren().setAll(Parts.label("muted", context.text("inbox.empty")));
    }
  }

  private Node card(InboxEntry entry) {
    Label body = Parts.paragraph("inbox-body mono", VisibleText.block(entry.body(), LONGEST_SHOWN));
    body.setMaxWidth(Double.MAX_VALUE);
    return Parts.column(
        "card inbox-card",
        Parts.row(
            "inbox-head",
            Parts.label("inbox-reason", context.words().reason(entry.reason())),
            Parts.spring(),
            Parts.label("muted", context.times().full(entry.receivedAt(), context.now())),
            Parts.label("muted", context.text("inbox.times", entry.count())),
            CopyButton.small(context.texts(), entry::body)),
        body);
  }
}
