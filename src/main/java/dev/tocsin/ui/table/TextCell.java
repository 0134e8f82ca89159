package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import java.util.function.Function;

/// One line of text, whole in the tooltip.
final class TextCell extends RowCell {

  private final Function<Row, String> text;

  TextCell(String styleClass, Function<Row, String> text) {
    super(styleClass);
    this.text = text;
  }

  @Override
  void show(Row row) {
    String shown = text.apply(row);
    setText(shown);
    tell(shown);
  }

  @Override
  void showNothing() {
    setText(null);
    tell("");
  }
}
