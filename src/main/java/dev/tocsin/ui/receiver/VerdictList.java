package dev.tocsin.ui.receiver;

import dev.tocsin.ui.control.CopyButton;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import dev.tocsin.ui.receiver.Verdict.Grade;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignI;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// The verdicts, a line each: icon, word, what was found, and below it what to do. Only lines that
/// have changed are made anew, so that a button keeps the keyboard while time goes on.
final class VerdictList {

  private final ViewContext context;
  private final VBox node = Parts.column("verdicts");
  private List<Verdict> shown = List.of();

  VerdictList(ViewContext context) {
    this.context = context;
  }

  Node node() {
    return node;
  }

  void show(List<Verdict> verdicts) {
    for (int index = 0; index < verdicts.size(); index++) {
      Verdict verdict = verdicts.get(index);
      if (index >= shown.size()) {
        node.getChildren().add(line(verdict));
      } else if (!verdict.equals(shown.get(index))) {
        node.getChildren().set(index, line(verdict));
      }
    }
    node.getChildren().remove(verdicts.size(), node.getChildren().size());
    shown = List.copyOf(verdicts);
  }

  private Node line(Verdict verdict) {
    FontIcon icon = Parts.icon("verdict-icon", icon(verdict.grade()));
    Parts.mark(icon, "good", verdict.grade() == Grade.GOOD);
    Parts.mark(icon, "noteworthy", verdict.grade() == Grade.NOTE);
    Parts.mark(icon, "bad", verdict.grade() == Grade.BAD);
    Label text = Parts.paragraph("verdict-text", verdict.text());
    VBox words = Parts.column("verdict-words", text);
    String grade = grade(verdict.grade());
    String told = verdict.name() + ": " + grade + ". " + verdict.text();
    if (verdict.advice() != null) {
      words.getChildren().add(Parts.paragraph("muted", verdict.advice()));
      told += " " + verdict.advice();
    }
    String command = verdict.command();
    if (command != null) {
      words
          .getChildren()
          .add(
              Parts.row(
                  "verdict-command",
                  Parts.label("verdict-text mono", command),
                  CopyButton.small(context.texts(), () -> command)));
    }
    HBox.setHgrow(words, Priority.ALWAYS);
    HBox line =
        Parts.row(
            "verdict",
            icon,
            Parts.label("verdict-name", verdict.name()),
            Parts.label("verdict-grade", grade),
            words);
    line.setAccessibleText(told);
    return line;
  }

  private String grade(Grade grade) {
    return context.text(
        switch (grade) {
          case GOOD -> "grade.good";
          case WAITING -> "grade.waiting";
          case NOTE -> "grade.note";
          case BAD -> "grade.bad";
        });
  }

  private static Ikon icon(Grade grade) {
    return switch (grade) {
      case GOOD -> MaterialDesignC.CHECK_CIRCLE;
      case WAITING -> MaterialDesignP.PROGRESS_CLOCK;
      case NOTE -> MaterialDesignI.INFORMATION_OUTLINE;
      case BAD -> MaterialDesignA.ALERT_OCTAGON;
    };
  }
}
