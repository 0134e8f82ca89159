package dev.tocsin.ui.inbox;

import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.BodyText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// One body whole: why it is no alarm, what to do next, and what was received.
final class EntryView {

  private final ViewContext context;
  private final Label reason = Parts.paragraph("entry-title", "");
  private final Label advice = Parts.paragraph("entry-advice", "");
  private final Label received = Parts.paragraph("muted", "");
  private final BodyText body;
  private final VBox node;
  private @Nullable InboxEntry entry;

  EntryView(
      ViewContext context,
      Consumer<InboxEntry> makeRule,
      Consumer<InboxEntry> readAgain,
      Consumer<InboxEntry> delete) {
    this.context = context;
    body = new BodyText(context, context.text("detail.raw"));
    FlowPane actions =
        Parts.styled(
            "entry-actions",
            new FlowPane(
                button(
                    MaterialDesignF.FILE_DOCUMENT_EDIT_OUTLINE,
                    context.text("inbox.makeRule"),
                    makeRule),
                button(MaterialDesignR.REFRESH, context.text("inbox.readAgain"), readAgain),
                button(MaterialDesignD.DELETE_OUTLINE, context.text("inbox.delete"), delete)));
    node = Parts.column("entry-view", reason, advice, received, actions, body.node());
  }

  Node node() {
    return node;
  }

  Node focusTarget() {
    return body.focusTarget();
  }

  void show(InboxEntry newEntry) {
    boolean another = entry == null || entry.id() != newEntry.id();
    entry = newEntry;
    reason.setText(context.words().reason(newEntry.reason()));
    advice.setText(context.words().advice(newEntry.reason()));
    received.setText(
        context.text(
            "inbox.received",
            context.times().full(newEntry.receivedAt(), context.now()),
            newEntry.count()));
    if (another) {
      body.show(newEntry.body());
    }
  }

  private Button button(Ikon icon, String text, Consumer<InboxEntry> action) {
    return Parts.button(
        "small-button",
        icon,
        text,
        () -> {
          if (entry != null) {
            action.accept(entry);
          }
        });
  }
}
