package dev.tocsin.ui.inbox;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.JsonLayout;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignD;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// One body whole: why it is no alarm, what to do next, and what was received.
final class EntryView {

  private static final int LONGEST_SHOWN = 20_000;

  private final ViewContext context;
  private final Label reason = Parts.paragraph("entry-title", "");
  private final Label advice = Parts.paragraph("entry-advice", "");
  private final Label received = Parts.paragraph("muted", "");
  private final ToggleButton asReceived;
  private final Label cut = Parts.label("muted", "");
  private final TextArea body = Parts.styled("raw-body mono", new TextArea());
  private final VBox node;
  private @Nullable InboxEntry entry;

  EntryView(
      ViewContext context,
      Consumer<InboxEntry> makeRule,
      Consumer<InboxEntry> readAgain,
      Consumer<InboxEntry> delete) {
    this.context = context;
    asReceived = Parts.styled("toggle", new ToggleButton(context.text("inbox.asReceived")));
    asReceived.setMnemonicParsing(false);
    asReceived.setMinWidth(ToggleButton.USE_PREF_SIZE);
    asReceived.selectedProperty().subscribe(this::showBody);
    body.setEditable(false);
    body.setWrapText(true);
    body.setAccessibleText(context.text("detail.raw"));
    VBox.setVgrow(body, Priority.ALWAYS);
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
    node =
        Parts.column(
            "entry-view",
            reason,
            advice,
            received,
            actions,
            body,
            Parts.row(
                "raw-foot",
                asReceived,
                cut,
                Parts.spring(),
                CopyButton.worded(
                    "small-button",
                    context.text("action.copy"),
                    () -> entry == null ? "" : entry.body())));
  }

  Node node() {
    return node;
  }

  Node focusTarget() {
    return body;
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
      showBody();
    }
  }

  private void showBody() {
    if (entry == null) {
      return;
    }
    String whole = entry.body();
    String shown = whole.substring(0, Math.min(whole.length(), LONGEST_SHOWN));
    body.setText(
        VisibleText.block(
            asReceived.isSelected() ? shown : JsonLayout.of(shown), Integer.MAX_VALUE));
    cut.setText(whole.length() > LONGEST_SHOWN ? context.text("detail.rawCut", LONGEST_SHOWN) : "");
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
