package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import java.util.function.Function;
import java.util.function.Supplier;

/// One line of text, whole in the tooltip.
class TextCell extends RowCell {

  private final Function<Row, String> text;
  private final Function<Group, String> ofGroup;

  TextCell(
      String styleClass,
      Supplier<String> heading,
      Function<Row, String> text,
      Function<Group, String> ofGroup) {
    super(styleClass, heading);
    this.text = text;
    this.ofGroup = ofGroup;
  }

  @Override
  final void show(Row row) {
    show(text.apply(row));
  }

  @Override
  final void show(Group group) {
    show(ofGroup.apply(group));
  }

  @Override
  final void showNothing() {
    setText(null);
    tell("");
  }

  private void show(String shown) {
    setText(shown);
    tell(shown);
  }
}
