package dev.tocsin.ui.history;

import dev.tocsin.dashboard.HistoryPicture;
import dev.tocsin.dashboard.HistoryPicture.Progress;
import dev.tocsin.query.Query;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignH;

/// What stands in place of the rows when there are none.
final class HistoryMessage {

  private final ViewContext context;
  private final FontIcon icon = Parts.icon("empty-icon", MaterialDesignH.HISTORY);
  private final Label title = Parts.label("empty-title", "");
  private final Label text = Parts.paragraph("empty-text", "");
  private final Button clear;
  private final VBox node;

  HistoryMessage(ViewContext context, Runnable clearQuery) {
    this.context = context;
    clear =
        Parts.button(
            "small-button",
            MaterialDesignF.FILTER_REMOVE_OUTLINE,
            context.text("action.clearFilters"),
            clearQuery);
    node = Parts.column("empty-state", icon, title, text, clear);
    Parts.present(clear, false);
    title.setText(context.text("history.reading"));
  }

  Node node() {
    return node;
  }

  void show(HistoryPicture picture) {
    boolean asked = !picture.request().query().query().equals(Query.ALL);
    switch (picture.progress()) {
      case READING -> say(context.text("history.reading"), "");
      case TOO_LONG -> say(context.text("history.tooLong"), context.text("history.tooLongAdvice"));
      case FAILED -> say(context.text("history.failed"), context.text("history.failedAdvice"));
      case READY ->
          say(
              context.text(asked ? "history.noMatch" : "history.empty"),
              context.text(asked ? "history.noMatchAdvice" : "history.emptyAdvice"));
    }
    icon.setIconCode(
        picture.progress() == Progress.FAILED
            ? MaterialDesignA.ALERT_CIRCLE_OUTLINE
            : MaterialDesignH.HISTORY);
    Parts.present(clear, asked && picture.progress() != Progress.READING);
  }

  private void say(String headline, String advice) {
    title.setText(headline);
    text.setText(advice);
  }
}
