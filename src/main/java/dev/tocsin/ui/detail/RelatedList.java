package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Related;
import dev.tocsin.dashboard.Row;
import dev.tocsin.query.Field;
import dev.tocsin.store.OtherAlarms;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// The other alarms of one object or policy: how many there are, and the newest of them.
final class RelatedList {

  private final ViewContext context;
  private final DetailPane.Actions actions;

  RelatedList(ViewContext context, DetailPane.Actions actions) {
    this.context = context;
    this.actions = actions;
  }

  Node of(Related related) {
    boolean ofObject = related.field() == Field.OBJECT;
    Label title =
        Parts.whole(
            "section-title", context.text(ofObject ? "detail.sameObject" : "detail.samePolicy"));
    Label counts =
        Parts.label(
            "small",
            context.text("detail.related", count(related.firing()), count(related.recent())));
    Button all =
        Parts.link("link-button", context.text("detail.showAll"), () -> actions.showAll(related));
    all.setMinWidth(Button.USE_PREF_SIZE);
    Node list =
        Parts.column(
            "related-list",
            related.newest().stream().map(row -> line(row, ofObject)).toArray(Node[]::new));
    return Parts.column(
        "related", Parts.row("related-head", title, counts, Parts.spring(), all), list);
  }

  private String count(int counted) {
    return counted >= OtherAlarms.MOST ? OtherAlarms.MOST + "+" : Integer.toString(counted);
  }

  private Button line(Row row, boolean ofObject) {
    String what =
        ofObject || row.object().isEmpty()
            ? row.condition()
            : row.object() + " · " + row.condition();
    String since = context.times().brief(row.firstOccurredAt(), context.now());
    Label name = Parts.line("related-name");
    name.setText(what);
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox content =
        Parts.row(
            "related-words",
            Parts.icon("related-icon", Symbols.of(Sign.of(row))),
            name,
            Parts.whole("small", since));
    Button line = Parts.link("related-line", "", () -> actions.open(row));
    line.setGraphic(content);
    line.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    line.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(line.widthProperty().subtract(8));
    line.setAccessibleText(
        String.join(", ", context.words().state(row), what, context.text("detail.since", since)));
    line.setOnKeyPressed(press -> {
      if (press.getCode() == KeyCode.ENTER) {
        line.fire();
        press.consume();
      }
    });
    Symbols.mark(line, row);
    return line;
  }
}
