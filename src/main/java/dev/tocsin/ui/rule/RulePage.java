package dev.tocsin.ui.rule;

import dev.tocsin.alarm.VisibleText;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.store.InboxEntry;
import dev.tocsin.ui.control.BodyText;
import dev.tocsin.ui.control.FailureText;
import dev.tocsin.ui.control.LatestQuestion;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.rule.RuleBench.Draft;
import dev.tocsin.ui.rule.RuleBench.Preview;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// Makes a mapping rule from a body of the inbox: what the person writes, and beside it the alarm
/// that comes of it, at every keystroke.
public final class RulePage {

  private final ViewContext context;
  private final RuleBench bench;
  private final Executor screen;
  private final InboxEntry entry;
  private final Draft draft;
  private final Consumer<String> kept;
  private final RuleForm form;
  private final PreviewCard card;
  private final LatestQuestion<MappingRule, Preview> question;
  private final ScrollPane scroll;
  private final BodyText body;
  private final Label failure = Parts.paragraph("failure", "");
  private final Button keep;
  private final BorderPane node = Parts.styled("rule-page", new BorderPane());

  /// @param screen runs something on the JavaFX thread
  /// @param kept the rule is kept; told what came of it
  public RulePage(
      ViewContext context,
      RuleBench bench,
      Executor screen,
      InboxEntry entry,
      Draft draft,
      Runnable back,
      Consumer<String> kept) {
    this.context = context;
    this.bench = bench;
    this.screen = screen;
    this.entry = entry;
    this.draft = draft;
    this.kept = kept;
    form = new RuleForm(context, draft, this::changed);
    card = new PreviewCard(context);
    question = new LatestQuestion<>(rule -> bench.preview(rule, entry), screen, this::show);
    keep =
        Parts.button("filled-button", MaterialDesignC.CHECK, context.text("rule.keep"), this::keep);
    body = new BodyText(context, context.text("rule.body"));
    scroll = Parts.styled("rule-scroll", new ScrollPane(form.node()));
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    HBox.setHgrow(scroll, Priority.ALWAYS);
    node.setTop(
        Parts.column(
            "inbox-head",
            Parts.button(
                "link-button", MaterialDesignA.ARROW_LEFT, context.text("rule.back"), back),
            Parts.label("page-title", context.text("rule.title")),
            Parts.paragraph("muted", context.text("rule.subtitle"))));
    node.setCenter(Parts.row("rule-columns", scroll, side()));
    node.setBottom(
        Parts.row(
            "rule-buttons",
            failure,
            Parts.spring(),
            Parts.link("wide-button", context.text("action.cancel"), back),
            keep));
    Parts.present(failure, false);
    keep.setDisable(true);
    changed();
  }

  public Node node() {
    return node;
  }

  public void focus() {
    // What is inside a scroll pane belongs to the scene only when the pane has its looks.
    scroll.applyCss();
    form.first().requestFocus();
  }

  /// What can have the keyboard, from left to right.
  public List<Node> panes() {
    return List.of(form.first(), body.focusTarget(), keep);
  }

  /// The body that the rule is made from.
  public InboxEntry entry() {
    return entry;
  }

  /// The rule as it is written now.
  public Draft draft() {
    return draft.with(form.rule());
  }

  private Node side() {
    body.show(entry.body());
    return Parts.column(
        "rule-side",
        Parts.label("section-title", context.text("rule.preview")),
        card.node(),
        Parts.label("section-title", context.text("rule.body")),
        body.node());
  }

  private void changed() {
    question.ask(form.rule());
  }

  private void show(Preview preview) {
    MappingRule rule = form.rule();
    card.show(preview, rule);
    keep.setDisable(!(preview instanceof Preview.Gives && rule.problems().isEmpty()));
  }

  private void keep() {
    MappingRule rule = form.rule();
    // A button that is disabled must not have the keyboard: it would go to anywhere.
    focus();
    keep.setDisable(true);
    var _ =
        bench
            .keep(rule)
            .whenCompleteAsync((alarms, problem) -> answered(rule, alarms, problem), screen);
  }

  private void answered(MappingRule rule, @Nullable Integer alarms, @Nullable Throwable problem) {
    if (problem == null) {
      int understood = alarms == null ? 0 : alarms;
      kept.accept(context.text("rule.kept", VisibleText.line(rule.name()), understood));
    } else {
      failure.setText(context.text("rule.notKept", FailureText.of(problem)));
      Parts.present(failure, true);
      keep.setDisable(false);
    }
  }
}
