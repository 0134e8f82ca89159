package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.Row;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.query.Attribute;
import dev.tocsin.ui.action.Verb;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;

/// What can be done with a row and with the cell at which it was asked for, by the right mouse
/// button or the menu key.
final class RowMenu {

  private static final int LONGEST_VALUE = 40;

  private final ContextMenu menu = new ContextMenu();
  private final TableLook look;
  private final AlarmTable.Actions actions;
  private final Runnable hidden;

  /// @param hidden the menu is gone
  RowMenu(TableLook look, AlarmTable.Actions actions, Runnable hidden) {
    this.look = look;
    this.actions = actions;
    this.hidden = hidden;
    menu.getStyleClass().add("row-menu");
    menu.setOnHidden(_ -> this.hidden.run());
  }

  /// Opens at the pointer, or beside the row when the keyboard asked.
  ///
  /// @param about the rows that are meant
  /// @param row the one that was pointed at, in that column
  void show(
      RowActions about, Row row, Column column, TableView<Line> table, ContextMenuEvent request) {
    List<MenuItem> items = new ArrayList<>();
    for (Verb verb : Verb.values()) {
      MenuItem item = item(verb.icon(), look.context().text(verb.words()), () -> about.act(verb));
      item.setDisable(!about.fits(verb));
      if (!verb.takesBack() || about.fits(verb)) {
        items.add(item);
      }
    }
    items.add(new SeparatorMenuItem());
    addNarrowing(items, row, column);
    items.add(
        item(
            MaterialDesignC.CONTENT_COPY, look.context().text("action.copyText"), about::copyText));
    items.add(item(null, look.context().text("copy.markdown"), about::copyMarkdown));
    items.add(item(null, look.context().text("copy.json"), about::copyJson));
    if (!look.texts().of(row, column).isEmpty()) {
      items.add(item(null, look.context().text("copy.cell"), () -> about.copyCell(row, column)));
    }
    menu.getItems().setAll(items);
    place(table, request);
  }

  private void addNarrowing(List<MenuItem> items, Row row, Column column) {
    Attribute attribute = CellTexts.attribute(column, row);
    String shown = look.texts().of(row, column);
    if (attribute == null || shown.isEmpty()) {
      return;
    }
    String value = row.value(attribute);
    String cut =
        shown.codePointCount(0, shown.length()) <= LONGEST_VALUE
            ? shown
            : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_VALUE)) + "…";
    items.add(
        item(
            MaterialDesignF.FILTER_OUTLINE,
            look.context().text("menu.only", cut),
            () -> actions.narrow(attribute, value, true)));
    items.add(
        item(
            MaterialDesignF.FILTER_REMOVE_OUTLINE,
            look.context().text("menu.exclude", cut),
            () -> actions.narrow(attribute, value, false)));
    items.add(new SeparatorMenuItem());
  }

  private void place(TableView<Line> table, ContextMenuEvent request) {
    Node selected = request.isKeyboardTrigger() ? table.lookup(".table-row-cell:selected") : null;
    if (selected == null) {
      menu.show(table, request.getScreenX(), request.getScreenY());
    } else {
      Bounds place = selected.localToScreen(selected.getBoundsInLocal());
      menu.show(table, place.getMinX() + place.getHeight(), place.getMaxY());
    }
  }

  private static MenuItem item(@Nullable Ikon icon, String text, Runnable action) {
    MenuItem item = new MenuItem(text);
    if (icon != null) {
      item.setGraphic(new FontIcon(icon));
    }
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> action.run());
    return item;
  }
}
