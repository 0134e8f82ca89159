package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Group;
import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.Parts;
import dev.tocsin.ui.control.Sign;
import dev.tocsin.ui.control.Symbols;
import dev.tocsin.ui.control.Words;
import java.util.function.Supplier;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The state as icon and word, before them a small sign of what chatters or stands; of a group
/// those of its worst row. What there was no room for is in the tooltip.
final class StateCell extends RowCell {

  private final TableLook look;
  private final FontIcon chattering = Parts.icon("state-flag", Symbols.chattering());
  private final FontIcon standing = Parts.icon("state-flag", Symbols.standing());
  private final FontIcon icon = new FontIcon(Symbols.of(Sign.FIRING));
  private final HBox icons = Parts.row("state-icons", icon, chattering, standing);

  StateCell(Supplier<String> heading, TableLook look) {
    super("state-cell", heading);
    this.look = look;
  }

  @Override
  void show(Row row) {
    Words words = look.context().words();
    Sign sign = Sign.of(row);
    icon.setIconCode(Symbols.of(sign));
    Parts.present(chattering, row.isChattering());
    Parts.present(standing, row.isStanding() && !row.isChattering());
    setText(words.sign(sign));
    setGraphic(icons);
    tell(words.state(row));
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
    tell("");
  }
}
