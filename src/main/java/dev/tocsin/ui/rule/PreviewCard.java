package dev.tocsin.ui.rule;

import dev.tocsin.alarm.Level;
import dev.tocsin.alarm.VisibleText;
import dev.tocsin.dashboard.Row;
import dev.tocsin.settings.AlarmField;
import dev.tocsin.settings.MappingRule;
import dev.tocsin.ui.control.FactSheet;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.rule.RuleBench.Preview;
import java.time.Instant;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;

/// The alarm that the rule would make of the body, or why it makes none.
final class PreviewCard {

  private final ViewContext context;
  private final VBox node = Parts.column("card preview");

  PreviewCard(ViewContext context) {
    this.context = context;
  }

  Node node() {
    return node;
  }

  void show(Preview preview, MappingRule rule) {
    switch (preview) {
      case Preview.Gives(Row row) -> node.getChildren().setAll(head(row), facts(row, rule));
      case Preview.Stays stays -> {
        node.getChildren()
            .setAll(
                Parts.row(
                    "preview-stays",
                    Parts.icon("note-icon", MaterialDesignI.INBOX_ARROW_DOWN),
                    Parts.paragraph("note-text", context.text("rule.stays"))));
        rule.problems()
            .forEach(
                problem -> node.getChildren().add(reason(RuleWords.of(problem, context.texts()))));
        if (rule.problems().isEmpty()) {
          node.getChildren().add(reason(RuleWords.of(stays, context.texts())));
        }
      }
    }
  }

  private Node head(Row row) {
    Label level =
        Parts.styled(
            "head-level",
            new Label(context.words().level(row.level()), new FontIcon(Symbols.of(row.level()))));
    Label state =
        Parts.styled(
            "head-state",
            new Label(context.words().state(row), new FontIcon(Symbols.of(Sign.of(row)))));
    Parts.present(level, row.level() != Level.UNGRADED);
    Label title = Parts.line("pane-title");
    title.setText(row.condition().isEmpty() ? row.object() : row.condition());
    VBox head = Parts.column("detail-head", Parts.row("head-words", level, state), title);
    Symbols.mark(head, row);
    return head;
  }

  private Node facts(Row row, MappingRule rule) {
    Instant now = context.now();
    Instant end = row.alarm().course().resolvedAt();
    String unread = row.alarm().subject().unreadTime();
    boolean timed =
        unread == null
            && (rule.fields().containsKey(AlarmField.FIRST_OCCURRED_AT)
                || rule.fields().containsKey(AlarmField.TRIGGERED_AT));
    FactSheet facts =
        new FactSheet(context)
            .fact("detail.policy", row.policy())
            .fact("detail.object", row.object())
            .fact("detail.condition", (row.condition() + " " + row.threshold()).strip())
            .fact("detail.value", row.value())
            .fact("detail.region", row.region())
            .fact("detail.product", row.product())
            .fact(
                "detail.first",
                timed
                    ? context.times().full(row.firstOccurredAt(), now)
                    : context.text("rule.asReceived"))
            .fact("detail.resolvedAt", end == null ? null : context.times().full(end, now));
    VBox content = Parts.column("preview-facts", facts.done());
    if (unread != null) {
      content
          .getChildren()
          .add(reason(context.text("detail.note.unreadTime", VisibleText.line(unread))));
    }
    return content;
  }

  private static Label reason(String text) {
    return Parts.paragraph("preview-reason", text);
  }
}
