package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.action.Verb;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.ViewContext;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
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

/// The buttons under the head, two a line: only those that can do something now. The first of the
/// verbs that fit stands out.
final class DetailActions {

  private static final int COLUMNS = 2;

  /// A note is written on its own tab.
  private static final List<Verb> VERBS =
      List.of(Verb.ACKNOWLEDGE, Verb.UNACKNOWLEDGE, Verb.UNSHELVE, Verb.SHELVE, Verb.CLOSE);

  private final ViewContext context;
  private final Map<Verb, Button> verbs = new EnumMap<>(Verb.class);
  private final Button console;
  private final Button runbook;
  private final GridPane node = Parts.styled("detail-actions", new GridPane());

  DetailActions(
      ViewContext context, Consumer<Verb> act, Runnable openConsole, Runnable openRunbook) {
    this.context = context;
    for (Verb verb : VERBS) {
      Button button =
          button(
              verb == Verb.ACKNOWLEDGE ? "filled-button" : "wide-button",
              verb.icon(),
              () -> act.accept(verb));
      verbs.put(verb, button);
    }
    console = button("wide-button", MaterialDesignO.OPEN_IN_NEW, openConsole);
    runbook = button("wide-button", MaterialDesignB.BOOK_OPEN_VARIANT, openRunbook);
    for (int i = 0; i < COLUMNS; i++) {
      ColumnConstraints half = new ColumnConstraints();
      half.setPercentWidth(100.0 / COLUMNS);
      half.setHgrow(Priority.ALWAYS);
      node.getColumnConstraints().add(half);
    }
  }

  /// Writes what is the same for every alarm.
  void write() {
    verbs.forEach((verb, button) -> {
      button.setText(context.text(verb.words()));
      button.setTooltip(new Tooltip(context.text(verb.meaning())));
    });
    console.setText(context.text("action.openConsole"));
    runbook.setText(context.text("runbook.open"));
    runbook.setTooltip(new Tooltip(context.text("runbook.tooltip")));
  }

  Node node() {
    return node;
  }

  void offer(Row row, boolean hasConsole, boolean hasRunbook) {
    List<Button> offered = new ArrayList<>();
    verbs.forEach((verb, button) -> {
      if (verb.fits(row) && !(verb == Verb.SHELVE && row.isShelved())) {
        offered.add(button);
      }
    });
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

  private static Button button(String style, Ikon icon, Runnable action) {
    Button button = Parts.button(style, icon, "", action);
    // A word that is too long for half a line must not push the other half out of the pane.
    button.setMinWidth(0);
    button.setMaxWidth(Double.MAX_VALUE);
    return button;
  }
}
