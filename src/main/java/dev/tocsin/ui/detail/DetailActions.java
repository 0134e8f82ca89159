package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignB;
import org.kordamp.ikonli.materialdesign2.MaterialDesignO;

/// The buttons under the head, two a line: only those that can do something now.
final class DetailActions {

  private static final int COLUMNS = 2;

  private final Button close;
  private final Button console;
  private final Button runbook;
  private final GridPane node = Parts.styled("detail-actions", new GridPane());

  DetailActions(
      ViewContext context, Consumer<Verb> act, Runnable openConsole, Runnable openRunbook) {
    this.close =
        button(Verb.CLOSE.icon(), context.text(Verb.CLOSE.words()), () -> act.accept(Verb.CLOSE));
    this.close.setTooltip(new Tooltip(context.text("close.tooltip")));
    console = button(MaterialDesignO.OPEN_IN_NEW, context.text("action.openConsole"), openConsole);
    runbook = button(MaterialDesignB.BOOK_OPEN_VARIANT, context.text("runbook.open"), openRunbook);
    runbook.setTooltip(new Tooltip(context.text("runbook.tooltip")));
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      half.setHgrow(Priority.ALWAYS);
      node.getColumnConstraints().add(half);
    }
  }

  Node node() {
    return node;
  }

  void offer(Row row, boolean hasConsole, boolean hasRunbook) {
    List<Button> offered = new ArrayList<>();
    if (row.alarm().isFiring()) {
      offered.add(close);
    }
    if (hasConsole) {
      offered.add(console);
    }
    if (hasRunbook) {
      offered.add(runbook);
    }
    if (!node.getChildren().equals(offered)) {
      for (int i = 0; i < offered.size(); i++) {
        GridPane.setConstraints(offered.get(i), i % COLUMNS, i / COLUMNS);
      }
      node.getChildren().setAll(offered);
    }
    Parts.present(node, !offered.isEmpty());
  }

  private static Button button(Ikon icon, String text, Runnable action) {
    Button button = Parts.button("wide-button", icon, text, action);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
