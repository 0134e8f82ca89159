package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Row;
import dev.tocsin.ui.control.ViewContext;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/// What can be done with the selected alarm, by the right mouse button or the menu key.
final class RowMenu {

  private final ContextMenu menu = new ContextMenu();
  private final MenuItem close;
  private @Nullable Row row;

  /// @param close the person wants to close the alarm by hand
  RowMenu(ViewContext context, Consumer<Row> close) {
    menu.getStyleClass().add("row-menu");
    this.close =
        item(MaterialDesignC.CLOSE_CIRCLE_OUTLINE, context.text("action.closeAlarm"), close);
    menu.getItems()
        .setAll(
            this.close,
            item(
                MaterialDesignC.CONTENT_COPY,
                context.text("action.copyText"),
                copied -> AlarmText.copy(copied, context)));
  }

  private MenuItem item(Ikon icon, String text, Consumer<Row> action) {
    MenuItem item = new MenuItem(text, new FontIcon(icon));
    item.setMnemonicParsing(false);
    item.setOnAction(_ -> {
      if (row != null) {
        action.accept(row);
      }
    });
    return item;
  }

  /// Opens at the pointer, or beside the row when the keyboard asked.
  void show(Row shown, TableView<Row> table, ContextMenuEvent request) {
    row = shown;
    close.setDisable(!shown.alarm().isFiring());
    Node selected = request.isKeyboardTrigger() ? table.lookup(".table-row-cell:selected") : null;
    if (selected == null) {
      menu.show(table, request.getScreenX(), request.getScreenY());
    } else {
      Bounds place = selected.localToScreen(selected.getBoundsInLocal());
      menu.show(table, place.getMinX() + AlarmTable.ROW_HEIGHT, place.getMaxY());
    }
  }
}
