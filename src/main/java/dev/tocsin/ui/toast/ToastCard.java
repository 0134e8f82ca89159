package dev.tocsin.ui.toast;

import dev.tocsin.notification.Notice;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.util.function.Consumer;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// One notice as a card with its buttons. A click on the text opens what it is about.
final class ToastCard {

  private static final Duration SHELVING = Duration.ofHours(1);

  private final HBox node;

  /// @param done takes the card of this slot away
  ToastCard(ViewContext context, Notice notice, ToastActions actions, Consumer<String> done) {
    Runnable close = () -> done.accept(notice.slot());
    Runnable open =
        () -> {
          close.run();
          open(notice, actions);
        };
    Label title = Parts.paragraph("toast-title", notice.title());
    VBox text = Parts.column("toast-text", title);
    if (!notice.body().isEmpty()) {
      text.getChildren().add(Parts.paragraph("toast-body", notice.body()));
    }
    text.setOnMouseClicked(_ -> open.run());
    HBox head =
        Parts.row(
            "toast-head",
            Parts.icon("toast-icon", Symbols.of(notice.level())),
            text,
            Parts.iconButton(
                "tiny-button", MaterialDesignC.CLOSE, context.text("toast.close"), close));
    HBox.setHgrow(text, Priority.ALWAYS);
    VBox content = Parts.column("toast-content", head, buttons(context, notice, actions, close));
    HBox.setHgrow(content, Priority.ALWAYS);
    node = Parts.row("toast", Parts.column("toast-edge"), content);
    Symbols.mark(node, notice.level());
    node.setAccessibleRole(AccessibleRole.TEXT);
    node.setAccessibleText(notice.title() + "\n" + notice.body());
    // The keyboard never comes here, and a ring of focus would say so.
    node.lookupAll(".button").forEach(button -> button.setFocusTraversable(false));
    node.setMinWidth(context.scaled(360));
    node.setMaxWidth(context.scaled(360));
  }

  Node node() {
    return node;
  }

  private static HBox buttons(
      ViewContext context, Notice notice, ToastActions actions, Runnable close) {
    HBox row = Parts.row("toast-buttons");
    Long alarmId = notice.alarmId();
    if (alarmId != null) {
      row.getChildren()
          .addAll(
              button(context, "tray.action.acknowledge", close, () -> actions.acknowledge(alarmId)),
              button(
                  context, "tray.action.shelve", close, () -> actions.shelve(alarmId, SHELVING)));
    }
    row.getChildren().add(button(context, "toast.open", close, () -> open(notice, actions)));
    return row;
  }

  private static Button button(ViewContext context, String key, Runnable close, Runnable action) {
    return Parts.link(
        "small-button",
        context.text(key),
        () -> {
          close.run();
          action.run();
        });
  }

  private static void open(Notice notice, ToastActions actions) {
    if (notice.alarmId() == null) {
      actions.open();
    } else {
      actions.open(notice.alarmId());
    }
  }
}
