package dev.tocsin.ui.action;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Row;
import dev.tocsin.store.Outcome;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;
import org.kordamp.ikonli.materialdesign2.MaterialDesignU;

/// A quiet line at the foot of the window: what was done to how many alarms, to how many it could
/// not be done and why, and the way back. What went well goes by itself after a while. JavaFX
/// thread only.
public final class NewsBar {

  private static final Duration SHOWN = Duration.ofSeconds(10);

  private final ViewContext context;
  private final Deeds deeds;
  private final Consumer<List<Row>> showRows;
  private final Label words = Parts.label("news-words", "");
  private final Button undo;
  private final Button retry;
  private final Button show;
  private final HBox node;
  private List<Row> left = List.of();
  private @Nullable Instant until;

  /// @param showRows shows in the table those that it could not be done to
  public NewsBar(ViewContext context, Deeds deeds, Consumer<List<Row>> showRows) {
    this.context = context;
    this.deeds = deeds;
    this.showRows = showRows;
    undo =
        Parts.button(
            "small-button", MaterialDesignU.UNDO_VARIANT, context.text("news.undo"), deeds::undo);
    retry =
        Parts.button(
            "small-button", MaterialDesignR.REFRESH, context.text("action.retry"), deeds::retry);
    show = Parts.link("small-button", context.text("news.show"), this::showLeft);
    Button away =
        Parts.iconButton(
            "tiny-button", MaterialDesignC.CLOSE, context.text("news.away"), deeds::forget);
    node = Parts.row("news-bar", words, undo, retry, show, Parts.spring(), away);
    undo.setId("news-undo");
    retry.setId("news-retry");
    show.setId("news-show");
    away.setId("news-away");
    node.setMinWidth(0);
    deeds.watch(this::show);
    context.ticker().each(this::tick);
  }

  public Node node() {
    return node;
  }

  /// What can have the keyboard, the first thing first; empty while nothing is told.
  public List<Node> panes() {
    return node.isVisible()
        ? List.<Node>of(undo, retry, show).stream().filter(Node::isVisible).limit(1).toList()
        : List.of();
  }

  private void show(@Nullable News news) {
    Parts.present(node, news != null);
    left = news instanceof News.Ended ended ? ended.left() : List.of();
    until = news instanceof News.Running || !left.isEmpty() ? null : context.now().plus(SHOWN);
    Parts.present(undo, deeds.canUndo());
    Parts.present(show, !left.isEmpty());
    Parts.present(retry, news instanceof News.Ended ended && ended.problem() != null);
    Parts.mark(node, "failed", !left.isEmpty());
    words.setText(
        switch (news) {
          case News.Running(int done, int total) -> context.text("news.running", done, total);
          case News.Ended ended -> words(ended);
          case News.Ruled ruled -> context.text(ruled.told(), VisibleText.line(ruled.query()));
          case null -> "";
        });
    node.setAccessibleText(words.getText());
  }

  private String words(News.Ended ended) {
    String done = context.text(ended.deed().told(), ended.done().size());
    if (ended.left().isEmpty()) {
      return done;
    }
    String result = context.text("news.left", done, ended.left().size());
    String why = why(ended);
    return why.isEmpty() ? result : result + " " + why;
  }

  private String why(News.Ended ended) {
    if (ended.problem() != null) {
      return context.text("failure.store", FailureText.of(ended.problem()));
    }
    return switch (ended.why()) {
      case Outcome.NotFiring _ -> context.text("close.notFiring");
      case Outcome.AlreadyAcknowledged _ -> context.text("news.alreadyAcknowledged");
      case Outcome.NotAcknowledged _ -> context.text("news.notAcknowledged");
      case Outcome.NotShelved _ -> context.text("news.notShelved");
      case Outcome.Unknown _ -> context.text("close.unknown");
      case Outcome.Done _ -> "";
      case null -> "";
    };
  }

  private void showLeft() {
    List<Row> rows = left;
    deeds.forget();
    showRows.accept(rows);
  }

  private void tick() {
    if (until != null && !context.now().isBefore(until) && !node.isFocusWithin()) {
      deeds.forget();
    }
  }
}
