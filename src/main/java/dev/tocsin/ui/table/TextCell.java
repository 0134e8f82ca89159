package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.function.Function;
import javafx.scene.control.Tooltip;

/// One line of text, whole in the tooltip.
final class TextCell extends RowCell {

  private final Function<Row, String> text;
  private final Tooltip whole = new Tooltip();

  TextCell(String styleClass, Function<Row, String> text) {
    super(styleClass);
    this.text = text;
    whole.setWrapText(true);
    whole.setMaxWidth(600);
  }

  @Override
  void show(Row row) {
    String shown = text.apply(row);
    setText(shown);
    whole.setText(shown);
    setTooltip(shown.isEmpty() ? null : whole);
  }

  @Override
  void showNothing() {
    setText(null);
    setTooltip(null);
  }
}
