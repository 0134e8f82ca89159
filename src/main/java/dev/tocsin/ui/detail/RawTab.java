package dev.tocsin.ui.detail;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.store.StoredCallback;
import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/// The bodies as they were received, one push at a time.
final class RawTab {

  private static final int LONGEST_SHOWN = 20_000;

  private final ViewContext context;
  private final ComboBox<StoredCallback> chooser = Parts.styled("push-chooser", new ComboBox<>());
  private final TextArea body = Parts.styled("raw-body mono", new TextArea());
  private final Label note = Parts.paragraph("muted", "");
  private final VBox content;

  RawTab(ViewContext context) {
    this.context = context;
    body.setEditable(false);
    body.setWrapText(true);
    body.setAccessibleText(context.text("detail.raw"));
    VBox.setVgrow(body, Priority.ALWAYS);
    chooser.setMaxWidth(Double.MAX_VALUE);
    chooser.setAccessibleText(context.text("detail.timeline"));
    chooser.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(@Nullable StoredCallback callback) {
            return callback == null ? "" : nameOf(callback);
          }

          @Override
          public @Nullable StoredCallback fromString(String text) {
            return chooser.getValue();
          }
        });
    chooser.valueProperty().subscribe(this::showBody);
    var copy =
        CopyButton.worded(
            "small-button",
            context.text("action.copy"),
            () -> chooser.getValue() == null ? "" : chooser.getValue().body());
    content =
        Parts.column(
            "tab-content raw", chooser, body, Parts.row("raw-foot", note, Parts.spring(), copy));
  }

  Node node() {
    return content;
  }

  void show(List<StoredCallback> callbacks) {
    StoredCallback chosen = chooser.getValue();
    List<StoredCallback> newestFirst = callbacks.reversed();
    chooser.getItems().setAll(newestFirst);
    chooser.setValue(
        newestFirst.stream()
            .filter(callback -> chosen != null && callback.id() == chosen.id())
            .findFirst()
            .orElse(newestFirst.isEmpty() ? null : newestFirst.getFirst()));
  }

  private void showBody(@Nullable StoredCallback callback) {
    String text = callback == null ? "" : callback.body();
    String shown = VisibleText.block(text, LONGEST_SHOWN);
    if (!shown.equals(body.getText())) {
      body.setText(shown);
    }
    note.setText(
        text.length() > LONGEST_SHOWN
            ? context.text("detail.rawCut", LONGEST_SHOWN)
            : context.text("detail.rawNote"));
  }

  private String nameOf(StoredCallback callback) {
    return context.text(
        "detail.rawChoice",
        context.times().brief(callback.receivedAt(), context.now()),
        context.words().effect(callback.effect()));
  }
}
