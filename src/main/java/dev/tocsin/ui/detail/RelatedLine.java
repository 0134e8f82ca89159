package dev.tocsin.ui.detail;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/// One of the other alarms of an object or a policy, which can be opened.
final class RelatedLine {

  private final ViewContext context;
  private final Consumer<Row> open;
  private final FontIcon icon = Parts.icon("related-icon", Symbols.of(Sign.FIRING));
  private final Label name = Parts.line("related-name");
  private final Label since = Parts.whole("small", "");
  private final Button node;
  private @Nullable Row row;

  RelatedLine(ViewContext context, Consumer<Row> open) {
    this.context = context;
    this.open = open;
    HBox.setHgrow(name, Priority.ALWAYS);
    HBox content = Parts.row("related-words", icon, name, since);
    node = Parts.link("related-line", "", this::open);
    node.setGraphic(content);
    node.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    node.setMaxWidth(Double.MAX_VALUE);
    content.prefWidthProperty().bind(node.widthProperty().subtract(8));
    node.setOnKeyPressed(press -> {
      if (press.getCode() == KeyCode.ENTER) {
        node.fire();
        press.consume();
      }
    });
  }

  Button node() {
    return node;
  }

  /// @param what the alarm is about, as far as the list does not say so
  void show(Row newRow, String what) {
    row = newRow;
    String began = context.times().brief(newRow.firstOccurredAt(), context.now());
    icon.setIconCode(Symbols.of(Sign.of(newRow)));
    name.setText(what);
    since.setText(began);
    node.setAccessibleText(
        String.join(
            ", ", context.words().state(newRow), what, context.text("detail.since", began)));
    Symbols.mark(node, newRow);
  }

  private void open() {
    if (row != null) {
      open.accept(row);
    }
  }
}
