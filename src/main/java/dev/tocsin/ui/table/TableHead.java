package dev.tocsin.ui.table;

import dev.tocsin.dashboard.Line;
import dev.tocsin.dashboard.SortOrder;
import dev.tocsin.dashboard.SortOrder.Column;
import dev.tocsin.ui.control.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.kordamp.ikonli.materialdesign2.MaterialDesignV;

/// The table's head: the order by a heading, the columns by dragging and by their chooser, and the
/// box that chooses all rows. JavaFX thread only.
final class TableHead {

  /// A person who drags and moves several columns is told of once.
  private static final Duration CALM = Duration.millis(400);

  private final TableView<Line> table;
  private final AlarmColumns columns;
  private final TableLook look;
  private final Consumer<SortOrder> sort;
  private final FontIcon arrow = Parts.icon("sort-arrow", MaterialDesignA.ARROW_UP);
  private final Button box;
  private final Button button;
  private final ColumnChooser chooser;

  /// The table must not be changed while it handles the end of a drag.
  private final PauseTransition afterwards = new PauseTransition(Duration.millis(1));

  private final PauseTransition calm = new PauseTransition(CALM);
  private @Nullable SortOrder shownOrder;
  private @Nullable Map<Column, Double> pressed;
  private boolean setting;

  TableHead(
      TableView<Line> table,
      AlarmColumns columns,
      TableLook look,
      Runnable chooseAll,
      AlarmTable.Actions actions) {
    this.table = table;
    this.columns = columns;
    this.look = look;
    sort = actions::sort;
    box =
        Parts.iconButton(
            "head-button choice-icon", MaterialDesignC.CHECKBOX_BLANK_OUTLINE, "", chooseAll);
    box.setFocusTraversable(false);
    button = Parts.iconButton("head-button", MaterialDesignV.VIEW_COLUMN_OUTLINE, "", this::choose);
    columns.setHead(box, button);
    chooser = new ColumnChooser(look, table, button, columns::shown, this::chosen);
    afterwards.setOnFinished(_ -> set(columns::fit));
    calm.setOnFinished(_ -> actions.columnsChanged(columns.layout()));
    table.setSortPolicy(_ -> askForOrder());
    table.widthProperty().subscribe(_ -> set(columns::fit));
    table.getColumns().addListener((ListChangeListener<TableColumn<Line, ?>>) _ -> reordered());
    table.addEventFilter(MouseEvent.MOUSE_PRESSED, this::press);
    table.addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> release());
  }

  /// Writes everything as the look has it, and finds the columns their room.
  void write() {
    columns.write();
    Parts.name(box, look.context().text("table.chooseAll"));
    Parts.name(button, look.context().text("columns.choose"));
    set(columns::fit);
  }

  /// Changes the columns, which is not a person's doing. The order's mark would get lost.
  void set(Runnable change) {
    boolean outer = setting;
    setting = true;
    try {
      change.run();
      if (shownOrder != null) {
        markOrder(shownOrder);
      }
    } finally {
      setting = outer;
    }
  }

  void show(SortOrder order) {
    shownOrder = order;
    set(() -> {});
  }

  /// How many of the rows are chosen.
  void showChosen(boolean some) {
    ((FontIcon) box.getGraphic())
        .setIconCode(
            some ? MaterialDesignC.CHECKBOX_INTERMEDIATE : MaterialDesignC.CHECKBOX_BLANK_OUTLINE);
  }

  /// Lets the person choose the columns.
  void choose() {
    chooser.toggle();
  }

  boolean isHead(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getStyleClass().contains("column-header-background")) {
        return true;
      }
    }
    return false;
  }

  private void chosen(ColumnLayout layout) {
    set(() -> columns.set(layout));
    calm.playFromStart();
  }

  private void markOrder(SortOrder order) {
    TableColumn<Line, Line> column = columns.of(order.column());
    for (TableColumn<Line, Line> other : columns.all()) {
      if (!other.equals(column) && other.getStyleClass().remove("sorted")) {
        ((Label) other.getGraphic()).setGraphic(null);
      }
    }
    arrow.setIconCode(order.descending() ? MaterialDesignA.ARROW_DOWN : MaterialDesignA.ARROW_UP);
    if (!column.getStyleClass().contains("sorted")) {
      column.getStyleClass().add("sorted");
    }
    ((Label) column.getGraphic()).setGraphic(arrow);
    TableColumn.SortType type =
        order.descending() ? TableColumn.SortType.DESCENDING : TableColumn.SortType.ASCENDING;
    if (column.getSortType() != type) {
      column.setSortType(type);
    }
    if (table.getColumns().contains(column)) {
      if (table.getSortOrder().size() != 1 || !table.getSortOrder().getFirst().equals(column)) {
        table.getSortOrder().setAll(List.of(column));
      }
    } else {
      table.getSortOrder().clear();
    }
  }

  /// The table wants to sort as a heading was clicked: another picture is asked for instead.
  private boolean askForOrder() {
    if (!setting) {
      SortOrder wanted =
          table.getSortOrder().isEmpty()
              ? SortOrder.DEFAULT
              : order(table.getSortOrder().getFirst()).orElse(SortOrder.DEFAULT);
      if (!wanted.equals(shownOrder)) {
        sort.accept(wanted);
      }
    }
    return true;
  }

  private static Optional<SortOrder> order(TableColumn<Line, ?> column) {
    return AlarmColumns.columnOf(column)
        .map(id -> new SortOrder(id, column.getSortType() == TableColumn.SortType.DESCENDING));
  }

  /// The first and the last column stay where they are.
  private void reordered() {
    if (!setting) {
      columns.keepOrder();
      afterwards.playFromStart();
      calm.playFromStart();
    }
  }

  private void press(MouseEvent press) {
    if (isHead(press.getPickResult().getIntersectedNode())) {
      pressed = columns.widths();
      columns.loosen();
    }
  }

  private void release() {
    Map<Column, Double> before = pressed;
    pressed = null;
    if (before == null) {
      return;
    }
    if (!columns.widths().equals(before)) {
      columns.keepWidths(before);
      calm.playFromStart();
    }
    afterwards.playFromStart();
  }
}
