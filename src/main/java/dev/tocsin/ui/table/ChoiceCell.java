package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// The box by which a row is chosen, or the arrow that opens a group.
final class ChoiceCell extends RowCell {

  private final TableLook look;
  private final FontIcon icon = Parts.icon("choice-icon", MaterialDesignC.CHECKBOX_BLANK_OUTLINE);

  ChoiceCell(TableLook look) {
    super("choice-cell", () -> "");
    this.look = look;
  }

  @Override
  void show(Row row) {
    boolean on = look.chosen().has(row.id());
    Parts.mark(this, "chosen", on);
    show(
        on ? MaterialDesignC.CHECKBOX_MARKED : MaterialDesignC.CHECKBOX_BLANK_OUTLINE,
        look.context().text(on ? "table.chosen" : "table.notChosen"));
  }

  @Override
  void show(Group group) {
    Parts.mark(this, "chosen", false);
    show(
        group.open() ? MaterialDesignC.CHEVRON_DOWN : MaterialDesignC.CHEVRON_RIGHT,
        look.context().text(group.open() ? "table.open" : "table.folded"));
  }

  @Override
  void showNothing() {
    setGraphic(null);
    setAccessibleText(null);
  }

  private void show(Ikon shown, String told) {
    icon.setIconCode(shown);
    setGraphic(icon);
    setAccessibleText(told);
  }
}
