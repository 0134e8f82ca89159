package dev.tocsin.ui;

import dev.tocsin.dashboard.Board;
import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.ReceiverState;
import dev.tocsin.query.QueryEdit;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What stands in place of the rows when there are none: calm when all is well, and a way out when
/// it is the filter that hides them.
final class EmptyState {

  private final ViewContext context;
  private final FontIcon icon = Parts.icon("empty-icon", MaterialDesignC.CHECK_CIRCLE_OUTLINE);
  private final Label title = Parts.label("empty-title", "");
  private final Label text = Parts.paragraph("empty-text", "");
  private final Button clear;
  private final VBox node;
  private @Nullable Board board;
  private @Nullable Health health;

  EmptyState(ViewContext context, Runnable clearFilters) {
    this.context = context;
    clear =
        Parts.button(
            "small-button",
            MaterialDesignF.FILTER_REMOVE_OUTLINE,
            context.text("action.clearFilters"),
            clearFilters);
    node = Parts.column("empty-state", icon, title, text, clear);
    refresh();
    context.ticker().each(this::refresh);
  }

  Node node() {
    return node;
  }

  void show(Board newBoard) {
    board = newBoard;
    refresh();
  }

  void show(Health newHealth) {
    health = newHealth;
    refresh();
  }

  private void refresh() {
    Parts.present(clear, false);
    Parts.mark(icon, "calm", false);
    if (board == null || health == null) {
      icon.setIconCode(MaterialDesignA.ACCESS_POINT);
      title.setText(context.text("empty.loading"));
      text.setText("");
    } else if (board.total() > 0) {
      icon.setIconCode(MaterialDesignF.FILTER_OUTLINE);
      title.setText(context.text("empty.filterTitle", terms(board)));
      text.setText(context.text("empty.filtered", board.total()));
      Parts.present(clear, true);
    } else {
      title.setText(context.text("empty.title"));
      text.setText(receiving(health));
    }
  }

  private static int terms(Board shown) {
    return QueryEdit.of(shown.request().query()).terms().size();
  }

  private String receiving(Health known) {
    return switch (known.receiver()) {
      case ReceiverState.Listening listening -> {
        icon.setIconCode(MaterialDesignC.CHECK_CIRCLE_OUTLINE);
        Parts.mark(icon, "calm", known.quiet() == null || !known.quiet().isUnusual(context.now()));
        String since = context.times().minute(listening.since());
        yield known.lastPushAt() == null
            ? context.text("empty.listeningNoPush", since)
            : context.text(
                "empty.listening", since, context.times().ago(known.lastPushAt(), context.now()));
      }
      case ReceiverState.Down _ -> {
        icon.setIconCode(MaterialDesignA.ACCESS_POINT_OFF);
        yield context.text("empty.down");
      }
    };
  }
}
