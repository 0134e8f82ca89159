package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Symbols;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// Icon and word, coloured by the row's state and level; of a group those of its worst row.
final class IconCell extends RowCell {

  private final Function<Row, Ikon> icon;
  private final Function<Row, String> word;
  private final FontIcon graphic = new FontIcon(MaterialDesignM.MINUS);

  IconCell(
      String styleClass,
      Supplier<String> heading,
      Function<Row, Ikon> icon,
      Function<Row, String> word) {
    super(styleClass, heading);
    this.icon = icon;
    this.word = word;
  }

  @Override
  void show(Row row) {
    graphic.setIconCode(icon.apply(row));
    setText(word.apply(row));
    setGraphic(graphic);
    setAccessibleText(getText());
    Symbols.mark(this, row);
  }

  @Override
  void show(Group group) {
    show(group.worst());
  }

  @Override
  void showNothing() {
    setText(null);
    setGraphic(null);
    setAccessibleText(null);
  }
}
