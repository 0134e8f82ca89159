package dev.tocsin.ui.inbox;

import dev.tocsin.dashboard.Health;
import dev.tocsin.dashboard.Inbox;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignR;

/// What arrived and could not be read as an alarm: the list, and the chosen body whole with what
/// can be done about it.
public final class InboxPage {

  private final ViewContext context;
  private final InboxDesk desk;
  private final Executor screen;
  private final LatestQuestion<InboxDesk, Inbox> question;
  private final Label dropped = Parts.paragraph("muted", "");
  private final Label check = Parts.label("muted", "");
  private final Label news = Parts.paragraph("inbox-news", "");
  private final Button readAll;
  private final EntryList list;
  private final EntryView view;
  private final FormatChanges changes;
  private final HBox entries;
  private final VBox empty;
  private final BorderPane node = Parts.styled("inbox", new BorderPane());
  private @Nullable Health health;

  /// @param screen runs something on the JavaFX thread
  /// @param makeRule the person wants to make a rule that reads such bodies
  public InboxPage(
      ViewContext context,
      InboxDesk desk,
      Executor screen,
      Runnable back,
      Consumer<InboxEntry> makeRule) {
    this.context = context;
    this.desk = desk;
    this.screen = screen;
    question = new LatestQuestion<>(InboxDesk::inbox, screen, this::show);
    readAll =
        Parts.button(
            "small-button",
            MaterialDesignR.REFRESH,
            context.text("inbox.readAll"),
            this::readInboxAgain);
    view = new EntryView(context, makeRule, this::readAgain, this::delete);
    list = new EntryList(context, view::show, this::delete);
    changes = new FormatChanges(context);
    entries = Parts.row("inbox-entries", list.node(), view.node());
    HBox.setHgrow(view.node(), Priority.ALWAYS);
    empty =
        Parts.column(
            "inbox-empty",
            Parts.icon("inbox-empty-icon", MaterialDesignC.CHECK_CIRCLE_OUTLINE),
            Parts.label("inbox-empty-title", context.text("inbox.empty")),
            Parts.paragraph("muted", context.text("inbox.emptyHint")));
    VBox words =
        Parts.column(
            "inbox-words",
            Parts.label("page-title", context.text("inbox.title")),
            Parts.paragraph("muted", context.text("inbox.subtitle")),
            dropped,
            check);
    HBox.setHgrow(words, Priority.ALWAYS);
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("action.back"), back),
            Parts.row("inbox-title", words, readAll),
            news));
    node.setCenter(Parts.label("inbox-loading", context.text("inbox.loading")));
    node.setBottom(changes.node());
    Parts.present(dropped, false);
    Parts.present(news, false);
    Parts.present(readAll, false);
    context.ticker().each(this::tick);
    tick();
  }

  public Node node() {
    return node;
  }

  /// What can have the keyboard, from left to right.
  public List<Node> panes() {
    return entries.equals(node.getCenter())
        ? List.of(list.node(), view.focusTarget())
        : List.of(node);
  }

  public void focus() {
    panes().getFirst().requestFocus();
  }

  public void show(Health newHealth) {
    health = newHealth;
    tick();
  }

  /// Asks for what is in the inbox now, and shows it when it is there.
  public void refresh() {
    question.ask(desk);
  }

  /// Says what became of something.
  public void tell(String text) {
    news.setText(text);
    Parts.present(news, true);
  }

  private void show(Inbox inbox) {
    boolean hadFocus = entries.isFocusWithin();
    list.show(inbox.entries());
    changes.show(inbox.drift());
    dropped.setText(context.text("inbox.dropped", inbox.dropped()));
    Parts.present(dropped, inbox.dropped() > 0);
    Node center = inbox.entries().isEmpty() ? empty : entries;
    Parts.present(readAll, !inbox.entries().isEmpty());
    if (!center.equals(node.getCenter())) {
      boolean loading = node.getCenter() instanceof Label;
      node.setCenter(center);
      if (loading || hadFocus) {
        focus();
      }
    }
  }

  private void tick() {
    Instant checked = health == null ? null : health.lastCheckAt();
    check.setText(
        health == null || checked == null
            ? context.text("inbox.unchecked")
            : context.text(
                "inbox.checked", context.times().ago(checked, context.now()), health.checks()));
  }

  private void readInboxAgain() {
    long before = Math.max(list.size(), health == null ? 0 : health.inbox());
    // A button that is disabled must not have the keyboard: it would go to anywhere.
    focus();
    readAll.setDisable(true);
    tell(context.text("inbox.reading"));
    attempt(desk.readInboxAgain(), alarms -> context.text("inbox.readAllDone", alarms, before));
  }

  private void readAgain(InboxEntry entry) {
    attempt(
        desk.readAgain(entry.id()),
        alarm -> context.text(alarm ? "inbox.isAlarm" : "inbox.isNoAlarm"));
  }

  private void delete(InboxEntry entry) {
    attempt(desk.deleteFromInbox(entry.id()), _ -> context.text("inbox.deleted"));
  }

  private <R> void attempt(CompletionStage<R> done, Function<R, String> says) {
    var _ =
        done.whenCompleteAsync(
            (result, problem) -> {
              readAll.setDisable(false);
              tell(
                  problem == null
                      ? says.apply(result)
                      : context.text("failure.store", FailureText.of(problem)));
            },
            screen);
  }
}
